package io.courtside.warehouse;

import io.courtside.event.EventParser;
import io.courtside.event.EventWriter;
import io.courtside.event.NotAnEvent;
import java.io.ByteArrayOutputStream;

/**
 * Takes for events what the stream takes for events, and has them read as the stream reads them:
 * each is written anew, since DuckDB's reader fails on some lines that are events (a byte order
 * mark, a time without seconds), and reads others otherwise (a field that stands twice). Not thread
 * safe.
 */
final class EventCheck implements LineCheck {
  private final EventParser parser = new EventParser();
  private final EventWriter writer = new EventWriter();

  @Override
  public boolean take(byte[] bytes, int from, int length, ByteArrayOutputStream out) {
    try {
      writer.append(parser.parse(bytes, from, length), out);
      return true;
    } catch (NotAnEvent e) {
      return false;
    }
  }
}
