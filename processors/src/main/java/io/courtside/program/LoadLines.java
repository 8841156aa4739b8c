package io.courtside.program;

import io.courtside.event.Event;
import io.courtside.event.EventWriter;
import io.courtside.failure.Failure;
import io.courtside.loadtest.EventLines;
import io.courtside.loadtest.EventLinesReader;
import io.courtside.loadtest.LoadPlan;
import io.courtside.simulate.SimulatedSeason;
import io.courtside.source.TextFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Where a load test's events come from: the files that are named, or a simulated season. */
final class LoadLines {
  private static final int SIMULATED_ROUNDS = 20;

  private LoadLines() {}

  /**
   * Reads or simulates them.
   *
   * @param run part of every id
   * @throws Failure where there is no event
   */
  static EventLines of(LoadPlan plan, String run) throws IOException {
    EventLinesReader reader = new EventLinesReader(run);
    if (plan.inputs().isEmpty()) {
      simulate(plan.seed(), reader);
    }
    for (Path file : plan.inputs()) {
      read(file, plan.lines(), reader);
    }
    try {
      return reader.finished();
    } catch (IllegalArgumentException e) {
      throw new Failure("the input has no event, only %,d other lines".formatted(reader.leftOut()));
    }
  }

  private static void simulate(long seed, EventLinesReader reader) {
    SimulatedSeason season = new SimulatedSeason(seed);
    EventWriter writer = new EventWriter();
    for (int round = 1; round <= SIMULATED_ROUNDS; round++) {
      List<Event> night = new ArrayList<>();
      season.play(round, game -> night.addAll(game.events()));
      night.sort(Comparator.comparingLong(Event::tsMillis));
      for (Event event : night) {
        byte[] line = writer.line(event);
        reader.take(Arrays.copyOf(line, line.length - 1));
      }
    }
  }

  private static void read(Path file, int most, EventLinesReader reader) throws IOException {
    try (BufferedReader lines = TextFile.lines(file)) {
      for (String line = lines.readLine();
          line != null && reader.taken() < most && !reader.isFull();
          line = lines.readLine()) {
        reader.take(line.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
