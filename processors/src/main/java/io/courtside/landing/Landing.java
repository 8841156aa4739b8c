package io.courtside.landing;

import java.io.IOException;

/** Takes lines that are to go through the pipeline. */
@FunctionalInterface
public interface Landing {

  /**
   * Takes whole lines, all or none. When this returns they are durable: they will be read, whatever
   * happens to the program.
   *
   * @param lines one or more lines, each with its newline
   * @throws IOException where they cannot be made durable; none of them is taken then
   */
  void take(byte[] lines) throws IOException;
}
