package io.courtside.lane;

import java.util.List;
import java.util.Map;

/**
 * What earlier runs have dealt with, so that reading a source again does nothing twice.
 *
 * <p>A run leaves its positions lane by lane. When the number of lanes changes, the positions of
 * the earlier number still tell what was settled under it, by the lane the game had then.
 */
public final class SettledBefore {

  /**
   * What a run with some number of lanes left.
   *
   * @param assignment which lane a game had
   * @param positions lane by lane, the position in each source by its id
   */
  public record Epoch(LaneAssignment assignment, List<Map<String, SourcePosition>> positions) {
    boolean contains(String source, String key, long offset) {
      SourcePosition position = positions.get(assignment.laneOf(key)).get(source);
      return position != null && position.hasSettled(offset);
    }

    long highWater(String source) {
      return positions.stream()
          .mapToLong(lane -> lane.getOrDefault(source, SourcePosition.START).highWater())
          .max()
          .orElse(0);
    }
  }

  private record Clear(String source, long from) {}

  private final List<Epoch> epochs;
  // Where the last question was beyond every epoch's reach; most questions are.
  private volatile Clear clear = new Clear("", Long.MAX_VALUE);

  /**
   * @param epochs what each earlier number of lanes left
   */
  public SettledBefore(List<Epoch> epochs) {
    this.epochs = List.copyOf(epochs);
  }

  /**
   * Whether the line at {@code offset} of {@code source} has been dealt with.
   *
   * @param key what decides the lane: the game's id, or the source's for a line that is no event
   */
  public boolean contains(String source, String key, long offset) {
    Clear known = clear;
    if (!source.equals(known.source())) {
      known =
          new Clear(source, epochs.stream().mapToLong(e -> e.highWater(source)).max().orElse(0));
      clear = known;
    }
    if (offset >= known.from()) {
      return false;
    }
    for (Epoch epoch : epochs) {
      if (epoch.contains(source, key, offset)) {
        return true;
      }
    }
    return false;
  }
}
