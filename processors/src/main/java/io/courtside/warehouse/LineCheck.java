package io.courtside.warehouse;

import java.io.ByteArrayOutputStream;

/** Says which lines may be loaded, and what DuckDB is to read of them. */
@FunctionalInterface
interface LineCheck {
  /** Every line may, as it is. */
  LineCheck ALL =
      (bytes, from, length, out) -> {
        out.write(bytes, from, length);
        out.write('\n');
        return true;
      };

  /**
   * Appends {@code bytes[from, from + length)}, a line without its newline, to {@code out}, in the
   * form in which it is to be read and with its newline.
   *
   * @return whether it may be loaded; if not, nothing was appended
   */
  boolean take(byte[] bytes, int from, int length, ByteArrayOutputStream out);
}
