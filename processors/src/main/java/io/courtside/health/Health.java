package io.courtside.health;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether all parts of the program can do their work.
 *
 * <p>Parts report trouble each time they fail and that they are well when they have succeeded; the
 * log and the listener hear of changes only. Safe for use by many threads.
 */
public final class Health {
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);

  private final InstantSource clock;
  private final Consumer<List<Trouble>> listener;
  private final TreeMap<String, Trouble> troubles = new TreeMap<>();
  // Asked on every commit; a lock then would be one more for all lanes.
  private volatile boolean allWell = true;

  /**
   * @param clock tells since when there is trouble
   * @param listener is told all troubles whenever one begins or ends; called one at a time
   */
  public Health(InstantSource clock, Consumer<List<Trouble>> listener) {
    this.clock = clock;
    this.listener = listener;
  }

  /** Something went wrong in {@code part} and will be tried again. */
  public void trouble(String part, String what) {
    if (begins(part, what, false)) {
      LOG.warn("{} is held up and tries again: {}", part, what);
    }
  }

  /** {@code part} has found something that a person should look at. */
  public void alarm(String part, String what) {
    if (begins(part, what, true)) {
      LOG.warn("{} raises an alarm: {}", part, what);
    }
  }

  private synchronized boolean begins(String part, String what, boolean alarm) {
    Trouble known = troubles.get(part);
    if (known != null && known.what().equals(what)) {
      return false;
    }
    Trouble now = new Trouble(part, what, known == null ? clock.instant() : known.since(), alarm);
    troubles.put(part, now);
    allWell = false;
    listener.accept(troubles());
    return true;
  }

  /** What {@code part} does has succeeded. */
  public void well(String part) {
    if (!allWell) {
      end(part);
    }
  }

  private synchronized void end(String part) {
    Trouble over = troubles.remove(part);
    if (over == null) {
      return;
    }
    allWell = troubles.isEmpty();
    long millis = Duration.between(over.since(), clock.instant()).toMillis();
    LOG.info("{} goes on after {} ms; it was: {}", part, millis, over.what());
    listener.accept(troubles());
  }

  /** What is wrong now, by part; empty when all is well. */
  public synchronized List<Trouble> troubles() {
    return new ArrayList<>(troubles.values());
  }
}
