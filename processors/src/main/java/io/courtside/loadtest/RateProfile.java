package io.courtside.loadtest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How many events a second are due, over time: stretches in which the rate stays or changes evenly.
 *
 * @param stretches one after the other, at least one
 */
public record RateProfile(List<Stretch> stretches) {
  private static final double SECOND = 1e9;

  /**
   * A stretch of time.
   *
   * @param lasts its length, more than nothing
   * @param from events a second at its beginning, 0 or more
   * @param to events a second at its end, 0 or more
   */
  public record Stretch(Duration lasts, double from, double to) {

    /** Checks the ranges. */
    public Stretch {
      if (lasts.isNegative() || lasts.isZero()) {
        throw new IllegalArgumentException("a stretch must last longer than nothing, not " + lasts);
      }
      if (!(from >= 0) || !(to >= 0) || Double.isInfinite(from + to)) {
        throw new IllegalArgumentException(
            "a rate must be 0 or more events a second, not %s and %s".formatted(from, to));
      }
    }

    /** A stretch at one rate. */
    public static Stretch steady(Duration lasts, double rate) {
      return new Stretch(lasts, rate, rate);
    }

    private double seconds() {
      return lasts.toNanos() / SECOND;
    }

    private double events() {
      return (from + to) / 2 * seconds();
    }

    /**
     * Seconds from its beginning until {@code events} were due: where the area under it is that.
     */
    private double secondsUntil(double events) {
      double slope = (to - from) / seconds();
      // The usual solution of a quadratic equation divides by the slope, which may be 0.
      double root = Math.sqrt(Math.max(0, from * from + 2 * slope * events));
      return events == 0 ? 0 : 2 * events / (from + root);
    }
  }

  /** Checks that there is a stretch, and keeps them as they are. */
  public RateProfile {
    stretches = List.copyOf(stretches);
    if (stretches.isEmpty()) {
      throw new IllegalArgumentException("a rate profile needs a stretch");
    }
  }

  /** One rate all the time. */
  public static RateProfile steady(double rate, Duration lasts) {
    return new RateProfile(List.of(Stretch.steady(lasts, rate)));
  }

  /** From one rate evenly to another. */
  public static RateProfile ramp(double from, double to, Duration lasts) {
    return new RateProfile(List.of(new Stretch(lasts, from, to)));
  }

  /**
   * A steady rate with a burst in it: a third of the steady time before, two thirds after, since it
   * is afterwards that a backlog has to go.
   *
   * @param lasts all of it, longer than the burst
   */
  public static RateProfile burst(double rate, double peak, Duration burst, Duration lasts) {
    Duration calm = lasts.minus(burst);
    if (calm.compareTo(Duration.ofMillis(3)) < 0) {
      throw new IllegalArgumentException(
          "a burst must be shorter than the test: %s s of %s s"
              .formatted(burst.toMillis() / 1e3, lasts.toMillis() / 1e3));
    }
    Duration before = beforeBurst(burst, lasts);
    return new RateProfile(
        List.of(
            Stretch.steady(before, rate),
            Stretch.steady(burst, peak),
            Stretch.steady(calm.minus(before), rate)));
  }

  /** How long the steady rate lasts before the burst. */
  static Duration beforeBurst(Duration burst, Duration lasts) {
    return lasts.minus(burst).dividedBy(3);
  }

  /** This profile after a stretch at another rate. */
  public RateProfile after(Duration warmUp, double rate) {
    if (warmUp.isZero()) {
      return this;
    }
    List<Stretch> all = new ArrayList<>();
    all.add(Stretch.steady(warmUp, rate));
    all.addAll(stretches);
    return new RateProfile(all);
  }

  /** This profile before a stretch at its last rate. */
  public RateProfile before(Duration coolDown) {
    if (coolDown.isZero()) {
      return this;
    }
    List<Stretch> all = new ArrayList<>(stretches);
    all.add(Stretch.steady(coolDown, stretches.get(stretches.size() - 1).to()));
    return new RateProfile(all);
  }

  /** Its length. */
  public Duration lasts() {
    return stretches.stream().map(Stretch::lasts).reduce(Duration.ZERO, Duration::plus);
  }

  /** Events due over all of it. */
  public double events() {
    return stretches.stream().mapToDouble(Stretch::events).sum();
  }

  /** The highest rate in it, events a second. */
  public double peak() {
    return stretches.stream().mapToDouble(s -> Math.max(s.from(), s.to())).max().orElse(0);
  }

  /**
   * When so many events were due.
   *
   * @param events 0 to {@link #events()}; parts of an event count
   * @return nanoseconds since the beginning
   */
  public long nanosUntil(double events) {
    double left = events;
    double seconds = 0;
    for (Stretch stretch : stretches) {
      double here = stretch.events();
      if (left <= here) {
        return Math.round((seconds + stretch.secondsUntil(left)) * SECOND);
      }
      left -= here;
      seconds += stretch.seconds();
    }
    return Math.round(seconds * SECOND);
  }
}
