package io.courtside.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.demo.Snapshot.GameLine;
import io.courtside.demo.Snapshot.Latency;
import io.courtside.demo.Snapshot.PlayerLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TerminalScreenTest {
  private static final String BOOKS = "read 12 = dead 1 + duplicate 1 + scored 10 + deferred 0";
  private static final Snapshot FULL = snapshot(8, 12, "Okafor scores a three from 24 ft");
  private static final Snapshot EMPTY =
      new Snapshot(List.of(), List.of(), 0, 0, new Latency(0, 0), Instant.EPOCH);

  @Test
  void eight_games_and_ten_players_fit_a_terminal_of_100_by_30() {
    List<String> lines = TerminalScreen.render(FULL, BOOKS, 100, 30, false);

    assertThat(lines).hasSizeLessThanOrEqualTo(30);
    assertThat(lines).filteredOn(line -> line.contains("AWY")).hasSize(8);
    assertThat(lines).filteredOn(line -> line.contains("Player Number")).hasSize(10);
    assertThat(lines).anyMatch(line -> line.contains("Okafor scores a three"));
  }

  @Test
  void at_80_columns_the_last_plays_give_way_and_all_else_stays() {
    List<String> lines = TerminalScreen.render(FULL, BOOKS, 80, 30, false);

    assertThat(lines).noneMatch(line -> line.contains("Okafor"));
    assertThat(lines).filteredOn(line -> line.contains("AWY")).allMatch(l -> l.contains("63%"));
    assertThat(lines).anyMatch(line -> line.contains("▁") && line.contains("█"));
  }

  @Property(seed = "30", tries = 300)
  void no_screen_is_larger_than_its_terminal(
      @ForAll @IntRange(min = 1, max = 240) int width,
      @ForAll @IntRange(min = 1, max = 80) int height) {
    for (Snapshot snapshot : List.of(FULL, EMPTY)) {
      List<String> lines = TerminalScreen.render(snapshot, BOOKS, width, height, false);

      assertThat(lines).hasSizeLessThanOrEqualTo(height);
      assertThat(lines).allMatch(line -> line.codePointCount(0, line.length()) <= width);
    }
  }

  @Property(seed = "31", tries = 100)
  void colour_changes_nothing_but_the_colour(
      @ForAll @IntRange(min = 1, max = 240) int width,
      @ForAll @IntRange(min = 1, max = 80) int height) {
    List<String> bare = new ArrayList<>();
    TerminalScreen.render(FULL, BOOKS, width, height, true)
        .forEach(line -> bare.add(line.replaceAll("\u001b\\[[0-9;]*m", "")));

    assertThat(bare).isEqualTo(TerminalScreen.render(FULL, BOOKS, width, height, false));
  }

  @Test
  void without_colour_there_is_no_control_character() {
    assertThat(TerminalScreen.render(FULL, BOOKS, 100, 30, false))
        .noneMatch(line -> line.chars().anyMatch(Character::isISOControl));
  }

  @Test
  void a_name_cannot_command_the_terminal() {
    Snapshot hostile = snapshot(1, 1, "\u001b]0;owned\u0007\u001b[2J\u202e");

    for (String line : TerminalScreen.render(hostile, "\u001b[2J", 120, 30, false)) {
      assertThat(line).doesNotContain("\u001b", "\u0007", "\u202e");
    }
    assertThat(TerminalScreen.plainLine(hostile, "\u001b[2J")).doesNotContain("\u001b");
  }

  @Test
  void clocks_read_as_a_spectator_says_them() {
    assertThat(screen(game(3, 125, true, false, 0.5))).contains("Q3  2:05");
    assertThat(screen(game(2, 0, true, false, 0.5))).contains("half-time");
    assertThat(screen(game(6, 60, true, false, 0.5))).contains("OT2  1:00");
    assertThat(screen(game(4, 0, true, true, 1))).contains("final").contains("100%");
    assertThat(screen(game(5, 0, true, true, 0))).contains("final OT").contains(" 0%");
    assertThat(screen(game(1, 720, false, false, 0.5))).contains("soon").doesNotContain(" 55");
  }

  @Test
  void a_game_that_goes_on_is_never_quite_decided() {
    assertThat(screen(game(4, 3, true, false, 0.9999))).contains("99%").doesNotContain("100%");
    assertThat(screen(game(4, 3, true, false, 0.0001))).contains(" 1%");
  }

  @Test
  void an_impact_of_nothing_has_no_minus() {
    Snapshot one =
        new Snapshot(
            List.of(),
            List.of(new PlayerLine("p", "Ike Shaw", "HOM", -1e-9, 3)),
            1,
            1,
            new Latency(1, 1),
            Instant.EPOCH);

    assertThat(String.join("\n", TerminalScreen.render(one, "", 100, 30, false)))
        .contains("+0.0")
        .doesNotContain("-0.0");
  }

  @Test
  void the_footer_has_rates_latency_and_the_books() {
    String screen = String.join("\n", TerminalScreen.render(FULL, BOOKS, 100, 30, false));

    assertThat(screen)
        .contains("12,345 events")
        .contains("1,093 events/s")
        .contains("p50 2.1 ms")
        .contains("p99 18 ms")
        .contains(BOOKS);
  }

  @Test
  void the_plain_line_tells_the_night_in_one_line() {
    assertThat(TerminalScreen.plainLine(FULL, BOOKS))
        .isEqualTo(
            "01:02:03 UTC, games 8 (0 final), 12,345 events, 1,093/s, added latency p50 2.1 ms"
                + " p99 18 ms, best Player Number 1 +30.0, "
                + BOOKS);
  }

  private static String screen(GameLine game) {
    Snapshot one = new Snapshot(List.of(game), List.of(), 1, 1, new Latency(1, 1), Instant.EPOCH);
    return TerminalScreen.render(one, "", 100, 30, false).get(3);
  }

  private static GameLine game(
      int period, double clock, boolean started, boolean over, double homeWp) {
    return new GameLine(
        "g", "HOM", "AWY", 55, 52, period, clock, started, over, homeWp, List.of(0.5), "");
  }

  private static Snapshot snapshot(int games, int players, String lastPlay) {
    List<GameLine> gameLines = new ArrayList<>();
    for (int i = 0; i < games; i++) {
      gameLines.add(
          new GameLine(
              "g" + i,
              "HOM",
              "AWY",
              101,
              99,
              4,
              63,
              true,
              false,
              0.63,
              List.of(0.05, 0.4, 0.99, 0.63),
              lastPlay));
    }
    List<PlayerLine> playerLines = new ArrayList<>();
    for (int i = 0; i < players; i++) {
      playerLines.add(
          new PlayerLine("p" + i, "Player Number " + (i + 1), "HOM", 0.3 - 0.05 * i, 20 - i));
    }
    return new Snapshot(
        gameLines,
        playerLines,
        12_345,
        1_093.4,
        new Latency(2.13, 18.4),
        Instant.parse("2026-10-22T01:02:03Z"));
  }
}
