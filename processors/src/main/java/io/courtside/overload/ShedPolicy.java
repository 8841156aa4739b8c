package io.courtside.overload;

import java.time.Duration;

/**
 * When to defer, and when to stop deferring.
 *
 * <p>One level more as soon as the projected lag passes the objective, and another where it still
 * does {@code patience} later. One level less when the lag has been under half of the objective for
 * four times as long. The two thresholds, and the slower way back, keep it from flapping. Not
 * thread safe.
 */
public final class ShedPolicy {
  private static final int CALM_PATIENCES = 4;

  private final long objectiveNanos;
  private final long patienceNanos;
  private ShedLevel level = ShedLevel.NONE;
  private long changedNanos;
  private long calmSinceNanos;
  private boolean began;
  private boolean calm;

  /**
   * @param objective lag that is not to be passed
   * @param patience time that a level is given to show its effect
   * @throws IllegalArgumentException where either is not positive
   */
  public ShedPolicy(Duration objective, Duration patience) {
    if (objective.isNegative() || objective.isZero()) {
      throw new IllegalArgumentException("the objective must be positive, not " + objective);
    }
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("patience must be positive, not " + patience);
    }
    this.objectiveNanos = objective.toNanos();
    this.patienceNanos = patience.toNanos();
  }

  /**
   * Looks at the lag.
   *
   * @param lagNanos projected lag, nanoseconds
   * @param nowNanos monotonic time, nanoseconds
   * @return the level from now on
   */
  public ShedLevel look(long lagNanos, long nowNanos) {
    boolean isCalm = lagNanos < objectiveNanos / 2;
    if (isCalm && !calm) {
      calmSinceNanos = nowNanos;
    }
    calm = isCalm;
    boolean settled = !began || nowNanos - changedNanos >= patienceNanos;
    if (!isInTime(lagNanos) && level != ShedLevel.NORMAL && settled) {
      change(level.up(), nowNanos);
    } else if (calm
        && level != ShedLevel.NONE
        && nowNanos - calmSinceNanos >= CALM_PATIENCES * patienceNanos) {
      change(level.down(), nowNanos);
      calmSinceNanos = nowNanos;
    }
    return level;
  }

  /** Whether a projected lag, nanoseconds, does not pass the objective. */
  public boolean isInTime(long lagNanos) {
    return lagNanos <= objectiveNanos;
  }

  private void change(ShedLevel to, long nowNanos) {
    level = to;
    changedNanos = nowNanos;
    began = true;
  }
}
