package io.courtside.settings;

/** How micro-batches are closed. */
public enum BatchMode {
  /** By limits that stay as they are set. */
  FIXED,
  /** By what waits, and by what a batch was measured to cost. */
  ADAPTIVE
}
