package io.courtside.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.event.EventWriter;
import io.courtside.simulate.SimulatedGame;
import io.courtside.simulate.SimulatedSeason;
import io.courtside.warehouse.Loader;
import io.courtside.warehouse.LogFile;
import io.courtside.warehouse.SqlDirectory;
import io.courtside.warehouse.Warehouse;
import io.courtside.warehouse.WarehouseFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every key figure on simulated games, held against a plain count. For credits, each basket gives
 * its shooter a hundredth of a win; the batch has nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyFiguresTest {
  private static final SqlDirectory SQL = new SqlDirectory(Path.of("../sql"));
  private static final KeyFigures FIGURES = new KeyFigures(SQL);

  private final List<SimulatedGame> games = new ArrayList<>();
  private Warehouse warehouse;
  private Reading reading;

  @BeforeAll
  void play(@TempDir Path directory) throws Exception {
    SimulatedSeason season = new SimulatedSeason(5);
    // Rounds a month apart.
    for (int round : new int[] {1, 2, 20, 40}) {
      season.play(round, games::add);
    }
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    EventWriter writer = new EventWriter();
    games.forEach(game -> game.events().forEach(event -> writer.append(event, lines)));
    lines.writeBytes("no event\n".getBytes(StandardCharsets.UTF_8));
    writer.append(games.get(0).events().get(0), lines);
    Path log = Files.write(directory.resolve("season.jsonl"), lines.toByteArray());
    warehouse =
        Warehouse.open(
            new WarehouseFile(directory.resolve("w.duckdb"), SQL, 512L << 20, 2),
            InstantSource.system());
    new Loader(warehouse, InstantSource.system(), 1 << 16, (file, loaded) -> {})
        .raw(LogFile.whole(log));
    warehouse.execute(
        """
        INSERT INTO fact_stream_score
        SELECT event_id, revision, game_id, seq, ts, type,
               0.5 + 0.001 * (home_score - away_score), 0.5, 0, 1, 'm', seq = 7, false, 0, ts, 1
        FROM fact_event;
        INSERT INTO fact_credit
        SELECT 'stream', 1, event_id, revision, game_id, seq, 1, player_id, team, 'scorer', 0.01
        FROM fact_event WHERE type = 'shot' AND made;
        """);
    reading =
        new Reading(
            new HeldWarehouse(warehouse, List.of(directory)),
            new Limits(100_000, Duration.ofMinutes(1)));
  }

  @AfterAll
  void close() {
    reading.close();
    warehouse.close();
  }

  private List<Map<String, Object>> figure(String name, String... parameters) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      given.put(parameters[i], parameters[i + 1]);
    }
    Rows rows = reading.answer(FIGURES.named(name).with(given));
    return rows.rows().stream()
        .map(
            row -> {
              Map<String, Object> named = new HashMap<>();
              for (int i = 0; i < row.size(); i++) {
                named.put(rows.columns().get(i), row.get(i));
              }
              return named;
            })
        .toList();
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static boolean isBasket(Event event) {
    return event.type() == EventType.SHOT && event.made();
  }

  @Test
  void each_file_says_its_question_and_all_seven_are_there() {
    assertThat(FIGURES.all())
        .extracting(KeyFigure::name)
        .containsExactly(
            "clutch",
            "event_funnel",
            "first_positive_impact",
            "lead_changes",
            "lineups",
            "player_month",
            "player_retention");
  }

  @Test
  void the_funnel_loses_what_is_no_event_then_what_was_there_then_what_is_late() {
    int events = games.stream().mapToInt(game -> game.events().size()).sum();
    assertThat(figure("event_funnel"))
        .extracting(row -> row.get("step") + " " + row.get("lines"))
        .containsExactly(
            "received " + (events + 2),
            "valid " + (events + 1),
            "unique " + events,
            "on time " + (events - games.size()),
            "scored " + (events - games.size()),
            "agreed by batch 0");
  }

  @Test
  void retention_counts_who_acts_by_month() {
    Map<String, Set<String>> months = new HashMap<>();
    for (SimulatedGame game : games) {
      String month = game.events().get(0).gameDate().substring(0, 7);
      game.events().stream()
          .filter(event -> event.playerId() != null)
          .forEach(
              event -> months.computeIfAbsent(event.playerId(), id -> new HashSet<>()).add(month));
    }
    String first = months.values().stream().flatMap(Set::stream).sorted().findFirst().orElseThrow();
    long debuts = months.values().stream().filter(played -> played.contains(first)).count();
    for (Map<String, Object> row : figure("player_retention")) {
      if (row.get("cohort").toString().startsWith(first)) {
        String then =
            YearMonth.parse(first).plusMonths((long) number(row.get("months_later"))).toString();
        long active =
            months.values().stream().filter(p -> p.contains(first) && p.contains(then)).count();
        assertThat(number(row.get("players"))).isEqualTo((double) debuts);
        assertThat(number(row.get("active"))).as(then).isEqualTo((double) active);
      }
    }
    assertThat(debuts).isPositive();
  }

  @Test
  void lead_changes_and_comebacks_are_those_of_the_scores() {
    List<Map<String, Object>> rows = figure("lead_changes", "top", "1000");
    assertThat(rows).hasSize(games.size());
    Map<Object, SimulatedGame> byId = new HashMap<>();
    games.forEach(game -> byId.put(game.gameId(), game));
    for (Map<String, Object> row : rows) {
      SimulatedGame game = byId.get(row.get("game_id"));
      int changes = 0;
      int leader = 0;
      int most = 0;
      int least = 0;
      for (Event event : game.events()) {
        int margin = event.homeScore() - event.awayScore();
        changes += leader != 0 && margin != 0 && Integer.signum(margin) != leader ? 1 : 0;
        leader = margin == 0 ? leader : Integer.signum(margin);
        most = Math.max(most, margin);
        least = Math.min(least, margin);
      }
      assertThat(number(row.get("lead_changes"))).as(game.gameId()).isEqualTo(changes);
      assertThat(number(row.get("comeback")))
          .as(game.gameId())
          .isEqualTo(game.homeScore() > game.awayScore() ? -least : most);
    }
  }

  @Test
  void clutch_and_rest_add_up_to_all_baskets() {
    Map<String, int[]> baskets = new HashMap<>();
    for (SimulatedGame game : games) {
      boolean clutch = false;
      for (Event event : game.events()) {
        if (isBasket(event)) {
          baskets.computeIfAbsent(event.playerId(), id -> new int[2])[clutch ? 0 : 1]++;
        }
        clutch =
            event.period() >= 4
                && event.clockSeconds() <= 300
                && Math.abs(event.homeScore() - event.awayScore()) <= 5;
      }
    }
    List<Map<String, Object>> rows = figure("clutch", "top", "10000", "least", "0");
    assertThat(rows).hasSize(baskets.size());
    for (Map<String, Object> row : rows) {
      int[] made = baskets.get(row.get("player_id"));
      assertThat(number(row.get("clutch_plays"))).isEqualTo(made[0]);
      assertThat(number(row.get("rest_plays"))).isEqualTo(made[1]);
    }
    assertThat(rows).anyMatch(row -> number(row.get("clutch_plays")) > 0);
  }

  @Test
  void the_first_gain_of_a_check_in_is_the_first_basket_before_going_off() {
    Map<String, Integer> checkIns = new HashMap<>();
    Map<String, Integer> gains = new HashMap<>();
    for (SimulatedGame game : games) {
      Set<String> waiting = new HashSet<>();
      for (Event event : game.events()) {
        String player = event.playerId();
        if (isBasket(event) && waiting.remove(player)) {
          gains.merge(player, 1, Integer::sum);
        }
        List<String> on =
            event.type() == EventType.SUBSTITUTION && event.subtype().equals("in")
                ? List.of(player)
                : event.starters();
        on.forEach(id -> checkIns.merge(id, 1, Integer::sum));
        waiting.addAll(on);
        if (event.type() == EventType.SUBSTITUTION && event.subtype().equals("out")) {
          waiting.remove(player);
        }
      }
    }
    List<Map<String, Object>> rows = figure("first_positive_impact", "top", "10000", "least", "0");
    assertThat(rows).hasSize(checkIns.size());
    for (Map<String, Object> row : rows) {
      String id = row.get("player_id").toString();
      assertThat(number(row.get("check_ins"))).as(id).isEqualTo((double) checkIns.get(id));
      assertThat(number(row.get("with_gain"))).as(id).isEqualTo((double) gains.getOrDefault(id, 0));
    }
  }

  @Test
  void five_players_have_what_happens_while_they_are_on_court() throws Exception {
    SimulatedGame game = games.get(3);
    warehouse.let("game", game.gameId());
    warehouse.let("home", game.home().code());
    warehouse.execute(
        "INSERT INTO fact_lineup VALUES (1, getvariable('game'), getvariable('home'), 1, NULL,"
            + " ['a', 'b', 'c', 'd', 'e'])");
    List<Map<String, Object>> rows = figure("lineups", "least_minutes", "0");
    assertThat(rows).hasSize(1);
    assertThat(number(rows.get(0).get("points_for"))).isEqualTo(game.homeScore());
    assertThat(number(rows.get(0).get("points_against"))).isEqualTo(game.awayScore());
    Event last = game.events().get(game.events().size() - 1);
    int minutes = 48 + 5 * (last.period() - 4);
    assertThat(number(rows.get(0).get("minutes"))).isEqualTo(minutes);
    assertThat(number(rows.get(0).get("impact")))
        .isEqualTo((game.homeScore() - game.awayScore()) / 1000.0);
  }

  @Test
  void a_players_month_adds_up() {
    Event first = games.get(0).events().stream().filter(KeyFiguresTest::isBasket).findFirst().get();
    String month = games.get(0).events().get(0).gameDate().substring(0, 7);
    int points = 0;
    int baskets = 0;
    for (SimulatedGame game : games) {
      if (game.events().get(0).gameDate().startsWith(month)) {
        for (Event event : game.events()) {
          boolean his = first.playerId().equals(event.playerId());
          points += his ? event.points() : 0;
          baskets += his && isBasket(event) ? 1 : 0;
        }
      }
    }
    List<Map<String, Object>> rows =
        figure("player_month", "player", first.playerId(), "month", month);
    Map<String, Object> all = rows.get(rows.size() - 1);
    assertThat(all.get("opponent")).isEqualTo("all");
    assertThat(number(all.get("points"))).isEqualTo(points);
    assertThat(number(all.get("impact"))).isEqualTo(baskets / 100.0);
    assertThat(number(all.get("games"))).isEqualTo(rows.size() - 1);
  }
}
