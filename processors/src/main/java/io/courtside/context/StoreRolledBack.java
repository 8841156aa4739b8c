package io.courtside.context;

/**
 * The store no longer knows what it had acknowledged: it lost its last moments, or another program
 * writes to it. What is in memory is ahead of it and must be given up; the next start goes on from
 * what the store does know.
 */
public final class StoreRolledBack extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param lane whose commit was refused
   * @param expected the number of the lane's last commit
   * @param found the number the store has
   */
  public StoreRolledBack(int lane, long expected, String found) {
    super(
        "the store has forgotten what it acknowledged: lane "
            + lane
            + " stands at commit "
            + expected
            + ", the store at "
            + found);
  }
}
