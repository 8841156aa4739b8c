package io.courtside.batch;

import io.courtside.deadletter.DeadLetter;
import io.courtside.league.Turnstile;
import java.util.ArrayList;
import java.util.List;

/**
 * Events and dead letters of one lane that are committed together.
 *
 * <p>Belongs to its lane's thread.
 */
public final class MicroBatch {
  private final int lane;
  private final long openedNanos;
  private final List<Turn> turns = new ArrayList<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>(0);
  private boolean passesTurnstile;
  private Closing closing;
  private long joinedNanos;
  private long waitedNanos;

  MicroBatch(int lane, long openedNanos) {
    this.lane = lane;
    this.openedNanos = openedNanos;
  }

  void add(BatchPart part, long nowNanos) {
    joinedNanos += (nowNanos - openedNanos) * part.turns().size();
    turns.addAll(part.turns());
    deadLetters.addAll(part.deadLetters());
    for (int i = 0; i < part.turns().size() && !passesTurnstile; i++) {
      passesTurnstile = part.turns().get(i).arrival().turnstile() != Turnstile.FREE;
    }
  }

  /** Whether a game begins or ends in it. */
  boolean passesTurnstile() {
    return passesTurnstile;
  }

  void close(Closing why, long nowNanos) {
    closing = why;
    waitedNanos = (nowNanos - openedNanos) * turns.size() - joinedNanos;
  }

  /** The lane, from 0. */
  public int lane() {
    return lane;
  }

  /** The events, each game's in its order. */
  public List<Turn> turns() {
    return turns;
  }

  /** The lines that are no event. */
  public List<DeadLetter> deadLetters() {
    return deadLetters;
  }

  /** How many lines it has. */
  public int size() {
    return turns.size() + deadLetters.size();
  }

  /** Monotonic time at which the first line joined, nanoseconds. */
  public long openedNanos() {
    return openedNanos;
  }

  /** How long its events have waited in it for its closing, all together, nanoseconds. */
  public long waitedNanos() {
    return waitedNanos;
  }

  /** Why it was closed; {@code null} while it is open. */
  public Closing closing() {
    return closing;
  }
}
