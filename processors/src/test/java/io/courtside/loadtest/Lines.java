package io.courtside.loadtest;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.event.EventWriter;
import io.courtside.event.Events;
import java.util.Arrays;

/** Event lines for tests. */
final class Lines {
  static final String RUN = "run7";

  private Lines() {}

  static byte[] line(Event event) {
    byte[] line = new EventWriter().line(event);
    return Arrays.copyOf(line, line.length - 1);
  }

  /** A game of {@code plays} events; the last ends it. */
  static void game(String id, int plays, EventLinesReader reader) {
    for (int seq = 1; seq < plays; seq++) {
      reader.take(line(Events.shot(id, seq)));
    }
    reader.take(line(Events.builder(EventType.GAME_END, id, plays).build()));
  }

  /** One game of five plays, again and again. */
  static EventLines five() {
    EventLinesReader reader = new EventLinesReader(RUN);
    game("g", 5, reader);
    return reader.finished();
  }

  /** The line of the scored log that an event of that number gets. */
  static String scored(long number, boolean deferred) {
    return "{\"event_id\":\"%s-%010d\",\"game_id\":\"g\"%s,\"late\":false}\n"
        .formatted(RUN, number, deferred ? ",\"deferred\":true,\"class\":\"low\"" : "");
  }
}
