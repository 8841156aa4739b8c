package io.courtside.bench.tradeoff;

import java.io.IOException;

/** A part of the page. */
@FunctionalInterface
interface Part {
  /**
   * Measures it.
   *
   * @return its section in Markdown, the heading included
   */
  String measure(Trials trials, Page page) throws IOException;
}
