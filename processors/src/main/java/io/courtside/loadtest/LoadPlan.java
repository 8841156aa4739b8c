package io.courtside.loadtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * What a user asks of a load test.
 *
 * @param shape how the rate goes over time
 * @param rate the rate; of a ramp the first
 * @param peak of a ramp the last rate, of a burst the high one
 * @param lasts what is measured, the warm-up not counted
 * @param burst how long the peak of a burst lasts, shorter than {@code lasts}
 * @param warmUp what comes before and is not measured
 * @param warmUpRate the rate of its first three quarters; the first rate of the shape where there
 *     is none
 * @param coolDown what comes after, at the last rate, and is not measured
 * @param arrivals how events lie in time
 * @param seed draws random arrivals
 * @param speed of a trace, how many times faster than it was, more than 0
 * @param inputs files the events are taken from; none for simulated ones
 * @param lines how many of their first lines, 1 to 2,000,000
 * @param attach whether a program that runs already is tested
 * @param capacity what the program can do at most, events a second, where the user knows it
 * @param drain how long is waited for the last scores
 * @param report where files of the report are written, if anywhere
 */
public record LoadPlan(
    Shape shape,
    Rate rate,
    Rate peak,
    Duration lasts,
    Duration burst,
    Duration warmUp,
    Optional<Rate> warmUpRate,
    Duration coolDown,
    Arrivals arrivals,
    long seed,
    double speed,
    List<Path> inputs,
    int lines,
    boolean attach,
    OptionalDouble capacity,
    Duration drain,
    Optional<Path> report) {
  /** The most lines that are taken from files. */
  public static final int MOST_LINES = 2_000_000;

  /**
   * How long the capacity is measured where nobody says: the jobs of each minute, a load of the
   * warehouse above all, fall into it as they do into any minute of a program that runs on.
   */
  public static final Duration CAPACITY_LASTS = Duration.ofMinutes(1);

  /** What is not counted before it where nobody says: enough for a load to have work by then. */
  public static final Duration CAPACITY_WARM_UP = Duration.ofSeconds(30);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** Checks the ranges. */
  public LoadPlan {
    inputs = List.copyOf(inputs);
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("--speed must be more than 0, not " + speed);
    }
    if (lines < 1 || lines > MOST_LINES) {
      throw new IllegalArgumentException("--lines must be 1 to 2000000, not " + lines);
    }
    if (capacity.isPresent() && !(capacity.getAsDouble() > 0)) {
      throw new IllegalArgumentException("--capacity must be more than 0");
    }
    if (shape == Shape.CAPACITY && capacity.isPresent()) {
      throw new IllegalArgumentException("--pattern capacity measures what --capacity says");
    }
    if (lasts.isZero()) {
      throw new IllegalArgumentException("--duration must be more than 0");
    }
    if (shape == Shape.STEADY || shape == Shape.BURST) {
      requireMore(rate, "--rate");
    }
    if (shape == Shape.RAMP || shape == Shape.BURST) {
      requireMore(peak, "--peak-rate");
    }
    if (shape == Shape.BURST && burst.compareTo(lasts) >= 0) {
      throw new IllegalArgumentException(
          "--burst-duration must be shorter than --duration: %s s of %s s"
              .formatted(burst.toMillis() / 1e3, lasts.toMillis() / 1e3));
    }
  }

  private static void requireMore(Rate rate, String option) {
    if (rate.value() == 0) {
      throw new IllegalArgumentException(option + " must be more than 0");
    }
  }

  /** Whether the capacity has to be measured before. */
  public boolean needsCapacity() {
    boolean shares =
        switch (shape) {
          case STEADY -> rate.ofCapacity();
          case RAMP, BURST -> rate.ofCapacity() || peak.ofCapacity();
          case TRACE -> false;
          case CAPACITY -> true;
        };
    boolean warmUpShare = shape != Shape.TRACE && warmUpRate.map(Rate::ofCapacity).orElse(false);
    return (shares || warmUpShare) && capacity.isEmpty();
  }

  /**
   * When events are due.
   *
   * @param ofCapacity what the program can do at most, events a second; not looked at where no rate
   *     is a share of it
   * @throws IllegalArgumentException where no event is due, or too many are
   */
  public Schedule schedule(EventLines events, double ofCapacity) {
    Window measured = new Window(warmUp, warmUp.plus(lasts));
    Schedule schedule =
        shape == Shape.TRACE
            ? Schedule.replay(
                events.tsMillis(), speed, LONGEST_PAUSE, measured, measured.until().plus(coolDown))
            : Schedule.of(
                warmedUp(profile(ofCapacity), ofCapacity).before(coolDown),
                measured,
                arrivals,
                new Random(seed));
    if (schedule.events() == 0) {
      throw new IllegalArgumentException("no event is due in that time at that rate");
    }
    return schedule;
  }

  /**
   * The profile after its warm-up. After one at a rate of its own some time goes by at the first
   * rate, in which what may have piled up is done.
   */
  private RateProfile warmedUp(RateProfile profile, double ofCapacity) {
    // A ramp may begin with nothing, which would warm up nothing.
    double first = Math.max(profile.stretches().get(0).from(), profile.peak() / 100);
    if (warmUpRate.isEmpty()) {
      return profile.after(warmUp, first);
    }
    Duration settling = warmUp.dividedBy(4);
    return profile
        .after(settling, first)
        .after(warmUp.minus(settling), warmUpRate.get().perSecond(ofCapacity));
  }

  private RateProfile profile(double ofCapacity) {
    double first = rate.perSecond(ofCapacity);
    double high = peak.perSecond(ofCapacity);
    return switch (shape) {
      case STEADY -> RateProfile.steady(first, lasts);
      case RAMP -> RateProfile.ramp(first, high, lasts);
      case BURST -> RateProfile.burst(first, high, burst, lasts);
      case TRACE, CAPACITY -> throw new IllegalStateException(shape + " has no rate");
    };
  }

  /** When the burst ends, since the beginning; empty where there is none. */
  public Optional<Duration> burstEnds() {
    if (shape != Shape.BURST) {
      return Optional.empty();
    }
    return Optional.of(warmUp.plus(RateProfile.beforeBurst(burst, lasts)).plus(burst));
  }

  /** What is tested, in words. */
  public String title() {
    String seconds = "%s s".formatted(number(lasts));
    return switch (shape) {
      case STEADY -> "steady " + rate + " for " + seconds;
      case RAMP -> "ramp from " + rate + " to " + peak + " in " + seconds;
      case BURST ->
          "burst: " + rate + ", " + number(burst) + " s at " + peak + ", " + seconds + " in all";
      case TRACE -> "trace at " + speed + " times real speed for " + seconds;
      case CAPACITY -> "capacity";
    };
  }

  private static String number(Duration duration) {
    double seconds = duration.toMillis() / 1e3;
    return seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds);
  }
}
