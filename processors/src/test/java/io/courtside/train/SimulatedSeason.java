package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** Writes games of made-up baskets, enough for a small model. */
final class SimulatedSeason {
  private static final int PLAYS = 120;

  private final SplittableRandom random;
  private final StringBuilder lines = new StringBuilder();

  private SimulatedSeason(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** {@code games} games as event lines; the same seed makes the same games. */
  static String lines(int games, long seed) {
    SimulatedSeason season = new SimulatedSeason(seed);
    for (int game = 0; game < games; game++) {
      season.play("g" + game);
    }
    return season.lines.toString();
  }

  /** A shot as they take them, in none of the games. */
  static Event shot() {
    return new EventBuilder()
        .eventId("e")
        .gameId("g")
        .seq(1)
        .period(1)
        .clockSeconds(100)
        .type(EventType.SHOT)
        .homeTeam("HOM")
        .awayTeam("AWY")
        .team("HOM")
        .playerId("p1")
        .subtype("2pt")
        .build();
  }

  static Path gzip(Path file, String lines) throws IOException {
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private void play(String game) {
    int home = 0;
    int away = 0;
    line(game, 1, 1, 720, "game_start", "", 0, 0);
    for (int i = 0; i < PLAYS; i++) {
      boolean byHome = i % 2 == 0;
      boolean made = random.nextInt(100) < (byHome ? 52 : 48);
      home += byHome && made ? 2 : 0;
      away += !byHome && made ? 2 : 0;
      double left = 2880.0 * (PLAYS - 1 - i) / PLAYS;
      int period = Math.min(4, 4 - (int) (left / 720));
      String play =
          "\"team\":\"%s\",\"player_id\":\"p%d\",\"subtype\":\"2pt\",\"distance_ft\":%d,\"made\":%s,\"points\":%d,"
              .formatted(byHome ? "HOM" : "AWY", i % 10, i % 9, made, made ? 2 : 0);
      line(game, i + 2, period, left - (4 - period) * 720.0, "shot", play, home, away);
    }
    // A free throw breaks a tie: a game has a winner.
    home += home == away ? 1 : 0;
    line(game, PLAYS + 2, 4, 0, "game_end", "", home, away);
  }

  private void line(
      String game, int seq, int period, double clock, String type, String play, int h, int a) {
    lines.append(
        String.format(
            Locale.ROOT,
            "{\"event_id\":\"%s-%d\",\"game_id\":\"%s\",\"seq\":%d,\"ts\":\"2024-01-01T00:00:00Z\","
                + "\"period\":%d,\"clock\":%.1f,\"type\":\"%s\",%s\"home_team\":\"HOM\","
                + "\"away_team\":\"AWY\",\"home_score\":%d,\"away_score\":%d}%n",
            game,
            seq,
            game,
            seq,
            period,
            clock,
            type,
            play,
            h,
            a));
  }
}
