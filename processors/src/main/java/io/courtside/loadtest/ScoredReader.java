package io.courtside.loadtest;

import io.courtside.overload.EventClass;
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
     * @param deferredAs the class as which its event was put off; {@code null} where it was scored
     */
    void line(long number, EventClass deferredAs);

    /** The lines that follow, up to the next call, have just been read. */
    default void looked() {}
  }

  /** Hands over every line that can be read now and was not before. */
  void poll(Taker taker) throws IOException;
}
