package io.courtside.live.poll;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses after failures: each about twice as long as the one before, none longer than half a minute
 * unless the server asks for it. Too regular a pause would make all pollers come back at once.
 *
 * @param first pause after the first failure
 */
public record BackOff(Duration first) {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration LONGEST_ASKED_FOR = Duration.ofHours(1);

  /** Checks that it is a pause. */
  public BackOff {
    if (first.isNegative() || first.isZero()) {
      throw new IllegalArgumentException("the first pause must be longer than zero: " + first);
    }
  }

  /**
   * The pause after a number of failures in a row.
   *
   * @param failures 1 and more
   * @param askedFor what the server asks for; kept to up to an hour
   */
  public Duration pause(int failures, Duration askedFor, RandomGenerator random) {
    long doubled = first.toMillis() << Math.min(20, failures - 1);
    long most = Math.max(first.toMillis(), LONGEST.toMillis());
    long pause = Math.min(doubled, most);
    Duration jittered = Duration.ofMillis(Math.round(pause * (0.5 + 0.5 * random.nextDouble())));
    Duration asked = askedFor.compareTo(LONGEST_ASKED_FOR) > 0 ? LONGEST_ASKED_FOR : askedFor;
    return jittered.compareTo(asked) > 0 ? jittered : asked.plus(jittered);
  }
}
