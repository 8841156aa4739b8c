package io.courtside.warehouse;

/** Says whether a line may be loaded. */
@FunctionalInterface
interface LineCheck {
  /** Every line may. */
  LineCheck ALL = (bytes, from, length) -> true;

  /** Whether {@code bytes[from, from + length)}, without its newline, may be loaded. */
  boolean isGood(byte[] bytes, int from, int length);
}
