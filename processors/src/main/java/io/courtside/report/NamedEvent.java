package io.courtside.report;

/**
 * An event with which the stream did not do what it should.
 *
 * @param eventId its id
 * @param gameId its game
 * @param seq its place in the game, from 1
 * @param type its type, such as {@code shot}
 * @param what what became of it
 */
public record NamedEvent(String eventId, String gameId, int seq, String type, What what) {
  /** What became of an event. */
  public enum What {
    /** Scored, but after what should have followed it. */
    LATE,
    /** Put off under load. */
    DEFERRED,
    /** It came, and the stream said nothing of it. */
    MISSING,
    /** It never came: its place in the game is empty. */
    NEVER_CAME,
    /** The stream scored it, and there is no such event. */
    EXTRA,
    /** Scored more than once. */
    DOUBLED
  }
}
