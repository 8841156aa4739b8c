package io.courtside.lane;

import io.courtside.deadletter.DeadLetter;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a block of events by lane.
 *
 * <p>Leaves out what earlier runs have dealt with already: after a crash a source is read again
 * from the earliest line in flight, and most of what follows had been settled.
 */
public final class LaneSplitter {
  private final LaneAssignment assignment;
  private final SettledBefore settledBefore;

  /**
   * @param assignment which lane a game belongs to
   * @param settledBefore what earlier runs have dealt with
   */
  public LaneSplitter(LaneAssignment assignment, SettledBefore settledBefore) {
    this.assignment = assignment;
    this.settledBefore = settledBefore;
  }

  /** The lane that a block is for. */
  public int lane(LaneBlock block) {
    return block.lane();
  }

  /** One block for each lane, in the order of the lanes. */
  public List<LaneBlock> split(ArrivalBlock block) {
    int lanes = assignment.lanes();
    List<LaneBlock> blocks = new ArrayList<>(lanes);
    for (int lane = 0; lane < lanes; lane++) {
      blocks.add(
          block.endOfInput()
              ? LaneBlock.signal(lane, LaneBlock.Kind.END)
              : new LaneBlock(
                  lane,
                  LaneBlock.Kind.LINES,
                  block.source(),
                  block.endOffset(),
                  block.anchor(),
                  new ArrayList<>(block.arrivals().size() / lanes + 8),
                  new ArrayList<>(0)));
    }
    for (Arrival arrival : block.arrivals()) {
      String game = arrival.event().gameId();
      if (!settledBefore.contains(arrival.source(), game, arrival.offset())) {
        blocks.get(assignment.laneOf(game)).arrivals().add(arrival);
      }
    }
    for (DeadLetter letter : block.deadLetters()) {
      if (!settledBefore.contains(letter.source(), letter.source(), letter.offset())) {
        blocks.get(assignment.laneOf(letter.source())).deadLetters().add(letter);
      }
    }
    return blocks;
  }
}
