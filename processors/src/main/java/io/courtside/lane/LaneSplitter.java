package io.courtside.lane;

import io.courtside.deadletter.DeadLetter;
import io.courtside.event.Event;
import io.courtside.league.Turnstile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Splits a block of events by lane.
 *
 * <p>Leaves out what earlier runs have dealt with already: after a crash a source is read again
 * from the earliest line in flight, and most of what follows had been settled.
 */
public final class LaneSplitter {
  /** What waits for a missing line lets at least so many lines of the log pass. */
  private static final int LINES_HELD = 50;

  private final LaneAssignment assignment;
  private final SettledBefore settledBefore;
  private final Turnstile turnstile;
  private final long longestStepMillis;
  private final Map<String, LogClock> clocks = new ConcurrentHashMap<>();

  /**
   * @param assignment which lane a game belongs to
   * @param settledBefore what earlier runs have dealt with
   * @param turnstile is told of beginnings and ends of games, in the order of the log
   * @param lateness how long an event is held for those before it
   */
  public LaneSplitter(
      LaneAssignment assignment,
      SettledBefore settledBefore,
      Turnstile turnstile,
      Duration lateness) {
    this.assignment = assignment;
    this.settledBefore = settledBefore;
    this.turnstile = turnstile;
    this.longestStepMillis = Math.max(1, lateness.toMillis() / LINES_HELD);
  }

  /** The lane that a block is for. */
  public int lane(LaneBlock block) {
    return block.lane();
  }

  /** One block for each lane, in the order of the lanes. */
  public List<LaneBlock> split(ArrivalBlock block) {
    int lanes = assignment.lanes();
    List<List<Arrival>> arrivals = new ArrayList<>(lanes);
    List<List<DeadLetter>> letters = new ArrayList<>(lanes);
    for (int lane = 0; lane < lanes; lane++) {
      arrivals.add(new ArrayList<>(block.arrivals().size() / lanes + 8));
      letters.add(new ArrayList<>(0));
    }
    LogClock clock =
        clocks.computeIfAbsent(block.source(), source -> new LogClock(longestStepMillis));
    for (Arrival arrival : block.arrivals()) {
      Event event = arrival.event();
      long time = clock.next(event.tsMillis());
      if (!settledBefore.contains(arrival.source(), event.gameId(), arrival.offset())) {
        arrivals
            .get(assignment.laneOf(event.gameId()))
            .add(arrival.in(time, turnstile.announce(event)));
      }
    }
    for (DeadLetter letter : block.deadLetters()) {
      if (!settledBefore.contains(letter.source(), letter.source(), letter.offset())) {
        letters.get(assignment.laneOf(letter.source())).add(letter);
      }
    }
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
                  clock.millis(),
                  arrivals.get(lane),
                  letters.get(lane)));
    }
    return blocks;
  }
}
