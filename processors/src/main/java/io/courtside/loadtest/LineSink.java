package io.courtside.loadtest;

import java.io.IOException;

/** Where a load test writes whole lines; they can be read when {@link #write} returns. */
@FunctionalInterface
public interface LineSink {
  /** Writes {@code bytes[0, length)}. */
  void write(byte[] bytes, int length) throws IOException;
}
