package io.courtside.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.event.EventWriter;
import io.courtside.simulate.SimulatedSeason;
import io.courtside.train.Contents;
import io.courtside.train.EventData;
import io.courtside.warehouse.Loader;
import io.courtside.warehouse.LogFile;
import io.courtside.warehouse.SqlDirectory;
import io.courtside.warehouse.Warehouse;
import io.courtside.warehouse.WarehouseFile;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseEventsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2030-01-01T00:00:00Z"));

  @TempDir private Path directory;

  @Test
  void events_of_a_season_are_those_that_were_loaded_in_the_order_they_happened() throws Exception {
    List<Event> played = new ArrayList<>();
    new SimulatedSeason(13).play(1, game -> played.addAll(game.events()));
    EventWriter writer = new EventWriter();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    played.forEach(event -> lines.writeBytes(writer.line(event)));
    Path file = Files.write(directory.resolve("a.jsonl"), lines.toByteArray());
    List<Event> fromFile = new ArrayList<>();
    EventData.file(file).read(fromFile::add);

    List<Event> read = new ArrayList<>();
    Contents contents;
    try (Warehouse warehouse =
        Warehouse.open(
            new WarehouseFile(
                directory.resolve("w.duckdb"), new SqlDirectory(Path.of("../sql")), 256L << 20, 1),
            CLOCK)) {
      new Loader(warehouse, CLOCK, 1 << 20, (log, loaded) -> {}).raw(LogFile.whole(file));
      List<EventData> seasons = WarehouseEvents.seasons(warehouse);
      assertThat(seasons).hasSize(1);
      contents = seasons.get(0).read(read::add);
      assertThat(seasons.get(0).read(event -> {})).isEqualTo(contents);
    }

    assertThat(read)
        .isEqualTo(
            fromFile.stream()
                .sorted(
                    Comparator.comparingLong(Event::tsMillis)
                        .thenComparing(Event::gameId)
                        .thenComparingInt(Event::seq))
                .toList());
    assertThat(contents.events()).isEqualTo(played.size());
    assertThat(contents.games())
        .isEqualTo(
            (int) played.stream().filter(event -> event.type() == EventType.GAME_END).count());
  }
}
