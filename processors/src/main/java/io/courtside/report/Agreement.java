package io.courtside.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Stream and batch over one part of the events: a game, an event type, a team or everything.
 *
 * @param key what the part is known by, such as a game id; {@code overall} for everything
 * @param label more about it for a person, such as date and teams; may be empty
 * @param expected events that the batch scored
 * @param scored of these, the ones the stream scored
 * @param late scored by the stream, but after what should have followed them
 * @param deferred put off by the stream under load, not scored
 * @param missing neither scored nor deferred by the stream
 * @param doubled scored by the stream more than once
 * @param homeWp difference of the home team's win probability, 0 to 1
 * @param impact difference of the win probability that an event moved, 0 to 1
 */
public record Agreement(
    String key,
    String label,
    long expected,
    long scored,
    long late,
    long deferred,
    long missing,
    long doubled,
    Difference homeWp,
    Difference impact) {
  /** Checks the counts. */
  public Agreement {
    if (expected < 0 || scored < 0 || late < 0 || deferred < 0 || missing < 0 || doubled < 0) {
      throw new IllegalArgumentException("counts of " + key + " are 0 or more");
    }
    if (scored > expected) {
      throw new IllegalArgumentException(
          "of %d expected events of %s not %d can be scored".formatted(expected, key, scored));
    }
  }

  /** Share of the expected events that the stream scored, 0 to 1; 1 where none was expected. */
  @JsonProperty
  public double shareScored() {
    return expected == 0 ? 1 : (double) scored / expected;
  }

  /** Whether each event was scored once and in its turn. */
  boolean complete() {
    return scored == expected && late + deferred + missing + doubled == 0;
  }

  /** Whether the stream did all that the batch did, to the last digit. */
  boolean perfect() {
    return complete() && worst() == 0;
  }

  /** The larger of the two largest differences; 0 where nothing could be compared. */
  double worst() {
    double wp = Double.isNaN(homeWp.max()) ? 0 : homeWp.max();
    return Math.max(wp, Double.isNaN(impact.max()) ? 0 : impact.max());
  }
}
