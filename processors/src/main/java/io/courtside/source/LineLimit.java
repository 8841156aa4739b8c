package io.courtside.source;

/** Most lines that a block may have for now; may change at any time. */
@FunctionalInterface
public interface LineLimit {
  /** As many as the options allow. */
  LineLimit NONE = () -> Integer.MAX_VALUE;

  /** Most lines of the next block, 1 or more. */
  int lines();
}
