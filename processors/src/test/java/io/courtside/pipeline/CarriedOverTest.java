package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import io.courtside.event.EventWriter;
import io.courtside.league.Season;
import io.courtside.simulate.Night;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What teams and players bring along from game to game, whatever lanes and crashes do. */
class CarriedOverTest {
  private static final int PLAYS = 40;
  private static final List<String> TEAMS = List.of("AAA", "BBB", "CCC");

  @TempDir private Path work;

  /** The beginning of a simulated game and its end, between teams of which there are few. */
  private static List<Event> game(int number, Season season, Instant from, Random random) {
    List<Event> night = Night.simulate(number % 7, from, 1).events();
    int home = random.nextInt(TEAMS.size());
    int away = (home + 1 + random.nextInt(TEAMS.size() - 1)) % TEAMS.size();
    List<Event> plays = new ArrayList<>(night.subList(0, PLAYS));
    plays.add(night.get(night.size() - 1));
    List<Event> game = new ArrayList<>();
    for (Event play : plays) {
      EventBuilder moved =
          play.toBuilder()
              .eventId("g" + number + "-" + game.size())
              .gameId("g" + number)
              .seq(game.size() + 1)
              .team(play.team() == null ? null : TEAMS.get(play.byHome() ? home : away))
              .homeTeam(TEAMS.get(home))
              .awayTeam(TEAMS.get(away));
      if (play.type() == EventType.GAME_START) {
        moved.season(season.label());
      }
      game.add(moved.build());
    }
    return game;
  }

  private static String line(Event event) {
    return new String(new EventWriter().line(event), StandardCharsets.UTF_8);
  }

  /** Games of two seasons, their lines mixed so that only the order inside each game is kept. */
  private static List<String> mixed(Random random, int games) {
    List<List<Event>> left = new ArrayList<>();
    for (int number = 0; number < games; number++) {
      int year = 2023 + number * 2 / games;
      Instant from = Instant.parse(year + "-11-01T00:00:00Z").plus(Duration.ofHours(20L * number));
      left.add(new ArrayList<>(game(number, new Season(year), from, random)));
    }
    List<String> lines = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Event> one = left.get(random.nextInt(Math.min(left.size(), 3)));
      for (int i = 1 + random.nextInt(30); i > 0 && !one.isEmpty(); i--) {
        lines.add(line(one.remove(0)));
      }
      left.removeIf(List::isEmpty);
    }
    return lines;
  }

  private PipelineDriver driver(String name, MemoryStore store, int workers, int batchSize)
      throws Exception {
    return new PipelineDriver(
        work.resolve(name), store, new TestClock(), workers, batchSize, PipelineDriver.LATENESS);
  }

  private List<String> scoredInOneGo(List<String> lines) throws Exception {
    try (PipelineDriver driver = driver("reference", new MemoryStore(), 1, 256)) {
      driver.feed(lines, 0);
      driver.end();
      assertThat(driver.books().scored()).isEqualTo(lines.size());
      return timeless(driver.scored());
    }
  }

  private static List<String> timeless(List<String> scored) {
    return scored.stream()
        .map(line -> line.replaceAll(",\"context_age_ms\":\\d+,\"scored_at\":\"[^\"]+\"", ""))
        .sorted()
        .toList();
  }

  static IntStream seeds() {
    return IntStream.range(0, 30);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_game_finds_the_league_as_the_log_has_it_whatever_lanes_and_crashes_do(int seed)
      throws Exception {
    Random random = new Random(seed);
    List<String> lines = mixed(random, 8);
    MemoryStore store = new MemoryStore();
    int lives = 1 + random.nextInt(5);
    for (int life = 1; life <= lives; life++) {
      boolean last = life == lives;
      int workers = 1 + random.nextInt(4);
      try (PipelineDriver driver = driver("run", store, workers, 1 + random.nextInt(60))) {
        feed(driver, lines, workers, random, last);
        if (last) {
          driver.end();
          assertThat(timeless(driver.scored())).isEqualTo(scoredInOneGo(lines));
          assertThat(driver.books().balanced()).isTrue();
        }
      }
    }
  }

  private static void feed(
      PipelineDriver driver, List<String> lines, int workers, Random random, boolean toTheEnd)
      throws Exception {
    long reached = driver.lowWater();
    int at = 0;
    for (long passed = 0; passed < reached; at++) {
      passed += lines.get(at).getBytes(StandardCharsets.UTF_8).length + 1;
    }
    int until = toTheEnd ? lines.size() : at + random.nextInt(lines.size() - at + 1);
    while (at < until) {
      int to = Math.min(until, at + 1 + random.nextInt(60));
      reached = driver.feed(lines.subList(at, to), reached);
      at = to;
      for (int i = random.nextInt(5); i > 0; i--) {
        driver.step(random.nextInt(workers));
      }
    }
  }

  @Test
  void who_won_big_is_ahead_as_the_next_game_begins() throws Exception {
    Random random = new Random(3);
    List<String> lines = new ArrayList<>();
    Map<String, Integer> won = new HashMap<>();
    Season season = new Season(2023);
    for (int number = 0; number < 6; number++) {
      Instant from = Instant.parse("2023-11-01T00:00:00Z").plus(Duration.ofDays(3L * number));
      List<Event> game = game(number, season, from, random);
      game.forEach(event -> lines.add(line(event)));
      Event end = game.get(game.size() - 1);
      int margin = end.homeScore() - end.awayScore();
      won.merge(end.homeTeam(), margin, Integer::sum);
      won.merge(end.awayTeam(), -margin, Integer::sum);
    }
    String best = TEAMS.stream().max((a, b) -> won.get(a) - won.get(b)).orElseThrow();
    String worst = TEAMS.stream().min((a, b) -> won.get(a) - won.get(b)).orElseThrow();
    Instant later = Instant.parse("2023-12-24T00:00:00Z");
    Event start =
        game(6, season, later, random).get(0).toBuilder().homeTeam(best).awayTeam(worst).build();
    lines.add(line(start));
    String scored =
        scoredInOneGo(lines).stream()
            .filter(line -> line.contains("\"event_id\":\"g6-0\""))
            .findFirst()
            .orElseThrow();
    assertThat(number(scored, "home_wp")).isGreaterThan(number(scored, "home_wp_even") + 0.01);
  }

  private static double number(String line, String field) {
    String from = line.substring(line.indexOf("\"" + field + "\":") + field.length() + 3);
    return Double.parseDouble(from.substring(0, from.indexOf(',')));
  }
}
