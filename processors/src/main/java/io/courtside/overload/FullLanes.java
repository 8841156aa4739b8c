package io.courtside.overload;

import java.util.function.DoubleSupplier;

/**
 * Whether the lanes are full, for sources that come back later: from when one of them is, until the
 * fullest is at most half full. A single limit would be crossed with each block. Thread safe.
 */
public final class FullLanes {
  private static final double EASED = 0.5;

  private final DoubleSupplier fullest;
  private boolean full;

  /**
   * @param fullest how full the queue of the fullest lane is, 0 to 1
   */
  public FullLanes(DoubleSupplier fullest) {
    this.fullest = fullest;
  }

  /** Looks anew. */
  public synchronized boolean look() {
    double share = fullest.getAsDouble();
    full = share >= 1 || (full && share > EASED);
    return full;
  }
}
