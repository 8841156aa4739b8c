package io.courtside.live.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * How often a feed is asked: at each tick, or less and less often while the lanes are full. Each
 * pause is twice the one before, none is longer than half a minute. What a feed says later is no
 * less: each answer has the whole game.
 */
final class PollPace {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Duration tick;
  private final BooleanSupplier lanesAreFull;
  private Instant lastAsked = Instant.MIN;
  // Also read by who looks in from outside.
  private volatile Duration pause = Duration.ZERO;

  /**
   * @param tick time between two ticks
   * @param lanesAreFull asked at each tick
   */
  PollPace(Duration tick, BooleanSupplier lanesAreFull) {
    this.tick = tick;
    this.lanesAreFull = lanesAreFull;
  }

  /** Whether it is too early to ask at this tick. Where it is not, the feed is to be asked now. */
  boolean putsOff(Instant now) {
    if (!lanesAreFull.getAsBoolean()) {
      pause = Duration.ZERO;
    } else if (!isSlowed()) {
      pause = doubled(tick);
    }
    if (isSlowed()) {
      if (now.isBefore(lastAsked.plus(pause))) {
        return true;
      }
      pause = doubled(pause);
    }
    lastAsked = now;
    return false;
  }

  private Duration doubled(Duration before) {
    Duration most = tick.compareTo(LONGEST) > 0 ? tick : LONGEST;
    Duration twice = before.multipliedBy(2);
    return twice.compareTo(most) > 0 ? most : twice;
  }

  /** Whether the feed is asked less often than at each tick. */
  boolean isSlowed() {
    return !pause.isZero();
  }
}
