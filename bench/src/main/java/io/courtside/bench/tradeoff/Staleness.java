package io.courtside.bench.tradeoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.courtside.chart.Chart;
import io.courtside.chart.Curve;
import io.courtside.chart.Curve.Style;
import io.courtside.chart.Panel;
import io.courtside.source.TextFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What it costs to know a score late: the win probability as it was some time before, at any moment
 * of a game, against who won in the end.
 */
final class Staleness implements Part {
  private static final double[] SECONDS = {0, 0.005, 0.1, 1, 5, 15, 60, 180, 600};

  // Between quarters nothing happens, and to know that late costs nothing.
  private static final double LONGEST_PAUSE_MILLIS = 60_000;

  private record Known(long tsMillis, int seq, double homeWp) {}

  private static final class Tally {
    private double squares;
    private double off;
    private double changed;
    private double time; // milliseconds

    void add(double stale, double fresh, boolean homeWon, double millis) {
      double miss = stale - (homeWon ? 1 : 0);
      squares += miss * miss * millis;
      off += Math.abs(stale - fresh) * millis;
      changed += stale == fresh ? 0 : millis;
      time += millis;
    }

    double brier() {
      return squares / time;
    }
  }

  @Override
  public String measure(Trials trials, Page page) throws IOException {
    Path input = trials.conditions().input();
    Map<String, Boolean> homeWon = outcomes(input);
    Map<String, List<Known>> games = scores(trials.conditions().home(), input);
    List<Tally> tallies = new ArrayList<>();
    for (double ignored : SECONDS) {
      tallies.add(new Tally());
    }
    homeWon.forEach(
        (game, won) -> {
          List<Known> known = games.getOrDefault(game, List.of());
          for (int i = 0; i < SECONDS.length; i++) {
            add(known, SECONDS[i] * 1e3, won, tallies.get(i));
          }
        });
    return text(tallies) + page.plot("freshness", chart(tallies));
  }

  /** Goes through a game's time, from one change of what is known, early or late, to the next. */
  private static void add(List<Known> known, double delayMillis, boolean homeWon, Tally tally) {
    int seen = 0;
    for (int i = 0; i + 1 < known.size(); i++) {
      double at = known.get(i).tsMillis();
      double until = Math.min(known.get(i + 1).tsMillis(), at + LONGEST_PAUSE_MILLIS);
      while (seen < i && known.get(seen + 1).tsMillis() + delayMillis <= at) {
        seen++;
      }
      while (at < until) {
        double change =
            seen < i ? known.get(seen + 1).tsMillis() + delayMillis : Double.POSITIVE_INFINITY;
        double end = Math.min(until, change);
        tally.add(known.get(seen).homeWp(), known.get(i).homeWp(), homeWon, Math.max(0, end - at));
        at = Math.max(at, end);
        seen += change <= until ? 1 : 0;
      }
    }
  }

  private static Map<String, Boolean> outcomes(Path input) throws IOException {
    Map<String, Boolean> homeWon = new HashMap<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = TextFile.lines(input)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains("\"game_end\"")) {
          JsonNode end = json.readTree(line);
          homeWon.put(
              end.get("game_id").asText(),
              end.get("home_score").asInt() > end.get("away_score").asInt());
        }
      }
    }
    return homeWon;
  }

  private static Map<String, List<Known>> scores(Path home, Path input) throws IOException {
    Path work = Files.createTempDirectory("courtside-tradeoff-score");
    try {
      Trials.said(
          List.of(
              home.resolve("courtside").toString(),
              "score",
              input.toString(),
              "--work",
              work.toString()));
      Map<String, List<Known>> games = new HashMap<>();
      ObjectMapper json = new ObjectMapper();
      try (Stream<Path> files = Files.list(work.resolve("scored"))) {
        for (Path file : files.sorted().toList()) {
          try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
              JsonNode scored = json.readTree(line);
              games
                  .computeIfAbsent(scored.get("game_id").asText(), id -> new ArrayList<>())
                  .add(
                      new Known(
                          Instant.parse(scored.get("ts").asText()).toEpochMilli(),
                          scored.get("seq").asInt(),
                          scored.get("home_wp").asDouble()));
            }
          }
        }
      }
      games.values().forEach(game -> game.sort(Comparator.comparingInt(Known::seq)));
      return games;
    } finally {
      Trials.delete(work);
    }
  }

  private static String text(List<Tally> tallies) {
    List<List<String>> rows = new ArrayList<>();
    double fresh = tallies.get(0).brier();
    for (int i = 0; i < SECONDS.length; i++) {
      Tally tally = tallies.get(i);
      rows.add(
          List.of(
              i == 0 ? "none" : delay(SECONDS[i]),
              String.format(Locale.ROOT, "%.6f", tally.brier()),
              String.format(Locale.ROOT, "%+.6f", tally.brier() - fresh),
              String.format(Locale.ROOT, "%.5f", tally.off / tally.time),
              String.format(Locale.ROOT, "%.2f%%", 100 * tally.changed / tally.time)));
    }
    return """
    ## Freshness against accuracy

    Of %s hours of games (pauses cut to a minute), at any moment: the win probability that somebody has who hears everything that much later.

    %s
    What a delay costs is in proportion to it as long as it is shorter than the time between two events: during it one does not know the latest. How stale a *player's* form may be is in `./courtside credit shots`.

    """
        .formatted(
            Page.count(tallies.get(0).time / 3.6e6),
            Page.table(
                List.of("delay", "Brier score", "lost", "mean difference", "of the time another"),
                rows));
  }

  private static String delay(double seconds) {
    return seconds < 1
        ? String.format(Locale.ROOT, "%.0f ms", seconds * 1e3)
        : String.format(Locale.ROOT, "%.0f s", seconds);
  }

  private static Chart chart(List<Tally> tallies) {
    List<Curve.Point> brier = new ArrayList<>();
    List<Curve.Point> off = new ArrayList<>();
    for (int i = 1; i < SECONDS.length; i++) {
      Tally tally = tallies.get(i);
      brier.add(new Curve.Point(SECONDS[i], Math.max(0, tally.brier() - tallies.get(0).brier())));
      off.add(new Curve.Point(SECONDS[i], tally.off / tally.time));
    }
    return Chart.of(
        "What a delay costs: P(home wins) as it was some time before",
        "delay, s",
        true,
        List.of(
            new Panel("Brier score lost", true, List.of(new Curve("lost", Style.MARKED, brier))),
            new Panel(
                "mean difference", true, List.of(new Curve("difference", Style.MARKED, off)))));
  }
}
