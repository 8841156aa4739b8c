package io.courtside.overload;

import io.courtside.event.Event;

/**
 * An event that was not scored: the game has moved with it, and the backfill scores it.
 *
 * @param event what happened
 * @param eventClass of which class it was
 * @param reason why it was deferred
 * @param late whether it came after its turn
 * @param deferredAtMillis when that was decided, milliseconds since the epoch
 */
public record Deferral(
    Event event, EventClass eventClass, Reason reason, boolean late, long deferredAtMillis) {

  /** Why events are deferred. */
  public enum Reason {
    /** The projected lag was over the objective. */
    LAG("lag"),
    /** Somebody asked for it. */
    ASKED("asked");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    /** The reason as a word in lines and metrics. */
    public String word() {
      return word;
    }
  }
}
