package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Events of finished games to learn from, wherever they are kept: a file, a season of a warehouse.
 *
 * <p>They are clean: each event once, in its last revision, each game's in order, and the games in
 * the order in which they were played. They can be read again and again and are the same each time.
 */
@FunctionalInterface
public interface EventData {

  /**
   * Hands over every event.
   *
   * @return what was read
   * @throws TrainingException where there is none, or it cannot be read
   */
  Contents read(Consumer<Event> taker) throws TrainingException;

  /**
   * A file of event lines, {@code .jsonl} or {@code .jsonl.gz}; lines that are none are counted.
   */
  static EventData file(Path path) {
    return taker -> EventFile.read(path, taker);
  }

  /** The same of several files, each a part of its own. */
  static List<EventData> files(List<Path> paths) {
    return paths.stream().map(EventData::file).toList();
  }

  /** These events but for those of other games; what it says of its contents counts these only. */
  default EventData only(Predicate<String> gameIds) {
    return taker -> {
      int[] count = new int[2];
      Contents all =
          read(
              event -> {
                if (gameIds.test(event.gameId())) {
                  count[0]++;
                  count[1] += event.type() == EventType.GAME_END ? 1 : 0;
                  taker.accept(event);
                }
              });
      return new Contents(all.name(), all.sha256(), count[0], count[1], all.refused());
    };
  }
}
