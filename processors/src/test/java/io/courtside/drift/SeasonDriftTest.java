package io.courtside.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Leads of a real season: forty of its games, drawn by lot, against forty others. */
class SeasonDriftTest {
  private static final Path SEASON =
      Path.of(System.getProperty("courtside.shared", "../../shared"), "data/nba/2023-24.jsonl.gz");
  private static final Pattern LEAD =
      Pattern.compile("\"game_id\":\"(\\d+)\".*\"home_score\":(\\d+),\"away_score\":(\\d+)");
  private static final int GAMES = 40;
  private static final int DRAWS = 100;

  private static Map<String, List<Double>> leads() throws IOException {
    Map<String, List<Double>> leads = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SEASON)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher lead = LEAD.matcher(line);
        if (lead.find()) {
          leads
              .computeIfAbsent(lead.group(1), game -> new ArrayList<>())
              .add(Double.parseDouble(lead.group(2)) - Double.parseDouble(lead.group(3)));
        }
      }
    }
    return leads;
  }

  private static GroupedSample sample(List<String> games, Map<String, List<Double>> leads) {
    GroupedSample.Builder sample = GroupedSample.builder();
    for (String game : games) {
      leads.get(game).forEach(lead -> sample.add(game, lead));
    }
    return sample.build();
  }

  @Test
  void games_of_one_season_look_alike_only_if_they_are_taken_as_games() throws IOException {
    assumeThat(SEASON)
        .as("skipped: there is no season at %s (set -Dcourtside.shared)", SEASON)
        .exists();
    Map<String, List<Double>> leads = leads();
    List<String> games = new ArrayList<>(leads.keySet());
    int byPlay = 0;
    int byGame = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      Collections.shuffle(games, new Random(draw));
      GroupedSample first = sample(games.subList(0, GAMES), leads);
      GroupedSample second = sample(games.subList(GAMES, 2 * GAMES), leads);
      byPlay += alarms(Drift.measure(first.values(), second.values(), 19, draw));
      byGame += alarms(Drift.measure(first, second, 19, draw));
    }
    assertThat(byPlay).isGreaterThan(95 * DRAWS * Measure.values().length / 100);
    assertThat(byGame).isLessThan(12 * DRAWS * Measure.values().length / 100);
  }

  private static int alarms(List<DriftResult> results) {
    return (int) results.stream().filter(result -> result.drifted(0.05)).count();
  }
}
