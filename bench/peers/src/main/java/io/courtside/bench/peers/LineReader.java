package io.courtside.bench.peers;

import io.courtside.event.Event;
import io.courtside.event.EventParser;
import io.courtside.event.NotAnEvent;
import java.util.Locale;

/** Reads a line as an event. Not thread safe: one a thread. */
interface LineReader {
  /**
   * The event in a line.
   *
   * @throws NotAnEvent where the line is none
   */
  Event event(byte[] line) throws NotAnEvent;

  /** Who reads the lines. */
  enum Kind {
    /** Courtside's own reader, made for its lines. */
    COURTSIDE,
    /** Jackson's object mapper, as a job would have it that was written for Flink alone. */
    JACKSON;

    /** The kind of that name, in any case. */
    static Kind of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }

    LineReader make() {
      if (this == JACKSON) {
        return new JacksonReader();
      }
      EventParser parser = new EventParser();
      return line -> parser.parse(line, 0, line.length);
    }
  }
}
