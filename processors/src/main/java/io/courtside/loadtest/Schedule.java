package io.courtside.loadtest;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When each event of a load test is due. Made before the test begins and waits for nobody: an event
 * that is written late was due all the same.
 */
public final class Schedule {
  private final long[] dueNanos; // not copied to its length: it may be most of the heap
  private final int events;
  private final Window measured;
  private final Duration lasts;

  private Schedule(long[] dueNanos, int events, Window measured, Duration lasts) {
    this.dueNanos = dueNanos;
    this.events = events;
    this.measured = measured;
    this.lasts = lasts;
  }

  /**
   * The schedule of a profile.
   *
   * @param measured what counts
   * @param random draws the pauses between random arrivals
   * @throws IllegalArgumentException where more events are due than can be kept in memory
   */
  public static Schedule of(
      RateProfile profile, Window measured, Arrivals arrivals, RandomGenerator random) {
    double events = profile.events();
    if (events > MOST_EVENTS) {
      throw new IllegalArgumentException(
          String.format(
              "%,.0f events are due, more than %,d: take a shorter test or a lower rate",
              events, MOST_EVENTS));
    }
    // Random arrivals are as many as on average plus a few; what is too much is cut off.
    long[] due = new long[(int) (events + 6 * Math.sqrt(events) + 16)];
    int count = 0;
    // Half a step first: even arrivals then have the rate of the profile from its first moment.
    double passed = arrivals == Arrivals.EVEN ? 0.5 : arrivals.step(random);
    while (passed <= events && count < due.length) {
      due[count++] = profile.nanosUntil(passed);
      passed += arrivals.step(random);
    }
    return new Schedule(due, count, measured, profile.lasts());
  }

  /** The most events a schedule has, for the sake of memory: 10 bytes each, with its latency. */
  public static final int MOST_EVENTS = 50_000_000;

  /**
   * The schedule of events as they once happened.
   *
   * @param tsMillis when each happened, milliseconds since the epoch; one that steps back counts as
   *     no later than the one before
   * @param speed how many times faster than then, more than 0
   * @param longestPause pauses that are longer, such as the one from night to night, are cut to
   *     this
   * @param measured what counts
   * @param lasts what is due later is left out
   */
  public static Schedule replay(
      long[] tsMillis, double speed, Duration longestPause, Window measured, Duration lasts) {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("speed must be more than 0, not " + speed);
    }
    long[] due = new long[tsMillis.length];
    double atMillis = 0;
    int count = 0;
    long latest = tsMillis.length == 0 ? 0 : tsMillis[0];
    for (long ts : tsMillis) {
      atMillis += Math.min(Math.max(0, ts - latest), longestPause.toMillis());
      latest = Math.max(latest, ts);
      long nanos = Math.round(atMillis * 1e6 / speed);
      if (nanos >= lasts.toNanos()) {
        break;
      }
      due[count++] = nanos;
    }
    return new Schedule(due, count, measured, lasts);
  }

  /** How many events are due. */
  public int events() {
    return events;
  }

  /** When an event is due, nanoseconds since the beginning. */
  public long dueNanos(int event) {
    return dueNanos[event];
  }

  /** Whether an event counts for the result; else it only keeps the load up. */
  public boolean isMeasured(int event) {
    return measured.has(dueNanos[event]);
  }

  /** What counts. */
  public Window measured() {
    return measured;
  }

  /** From the beginning to the end, all that is not measured included. */
  public Duration lasts() {
    return lasts;
  }

  /** Events due in each second since the beginning. */
  long[] perSecond() {
    long[] seconds = new long[(int) (lasts.toNanos() / PerSecond.SECOND) + 1];
    for (int event = 0; event < events; event++) {
      seconds[(int) Math.min(seconds.length - 1, dueNanos[event] / PerSecond.SECOND)]++;
    }
    return seconds;
  }
}
