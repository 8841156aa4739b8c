package io.courtside.warehouse;

import io.courtside.event.EventParser;
import io.courtside.event.NotAnEvent;

/** Takes for events what the stream takes for events. Not thread safe. */
final class EventCheck implements LineCheck {
  private final EventParser parser = new EventParser();

  @Override
  public boolean isGood(byte[] bytes, int from, int length) {
    try {
      parser.parse(bytes, from, length);
      return true;
    } catch (NotAnEvent e) {
      return false;
    }
  }
}
