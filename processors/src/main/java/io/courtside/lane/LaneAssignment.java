package io.courtside.lane;

/**
 * Says which lane a game belongs to.
 *
 * <p>Depends on the game's id and the number of lanes alone, so that it is the same after a restart
 * and on every machine.
 *
 * @param lanes how many lanes there are, 1 or more
 */
public record LaneAssignment(int lanes) {

  /**
   * @throws IllegalArgumentException where there is no lane
   */
  public LaneAssignment {
    if (lanes < 1) {
      throw new IllegalArgumentException("there must be at least one lane, not " + lanes);
    }
  }

  /** The lane of {@code key}, 0 to {@code lanes - 1}; the key is a game's id or a source's. */
  public int laneOf(String key) {
    int hash = key.hashCode();
    // String hashes of neighbouring game ids differ in the low bits only; mix before reducing.
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    hash ^= hash >>> 13;
    hash *= 0xc2b2ae35;
    hash ^= hash >>> 16;
    return Math.floorMod(hash, lanes);
  }
}
