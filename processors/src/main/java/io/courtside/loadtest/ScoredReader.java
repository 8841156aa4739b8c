package io.courtside.loadtest;

import java.io.IOException;

/** Reads what is new in a scored log. */
public interface ScoredReader {

  /** Takes one line of the run. */
  @FunctionalInterface
  interface Taker {
    /**
     * A line could be read.
     *
     * @param number of its event
     * @param deferred whether its event was put off
     */
    void line(long number, boolean deferred);
  }

  /** Hands over every line that can be read now and was not before. */
  void poll(Taker taker) throws IOException;
}
