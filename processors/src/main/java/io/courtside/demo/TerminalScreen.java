package io.courtside.demo;

import io.courtside.demo.Snapshot.GameLine;
import io.courtside.demo.Snapshot.PlayerLine;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws a snapshot as lines of text: games, players, footer. Pure: same snapshot, same lines.
 *
 * <p>Made for 100 by 30; from 80 columns on everything that matters is there, with more the last
 * plays get room. Where lines are short, players go first.
 */
public final class TerminalScreen {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int MOST_PLAYERS = 10;
  private static final int FIXED_LINES = 8;

  private TerminalScreen() {}

  /**
   * The screen.
   *
   * @param books the line about the books, shown at the bottom; may be empty
   * @param width columns; no line is wider
   * @param height rows; there are no more lines
   * @param colour whether to write ANSI colours
   */
  public static List<String> render(
      Snapshot snapshot, String books, int width, int height, boolean colour) {
    int room = Math.max(0, height - FIXED_LINES);
    int games = Math.min(snapshot.games().size(), room);
    int players = Math.min(MOST_PLAYERS, room - games);
    List<String> lines = new ArrayList<>();
    lines.add(title(snapshot, new StyledLine(width, colour)));
    lines.add("");
    lines.addAll(GamesTable.render(snapshot.games().subList(0, games), width, colour));
    lines.add("");
    lines.addAll(players(snapshot.players(), players, width, colour));
    lines.add("");
    lines.add(traffic(snapshot, new StyledLine(width, colour)));
    lines.add(new StyledLine(width, colour).add(Style.DIM, " " + books).toString());
    return lines.subList(0, Math.max(0, Math.min(lines.size(), height)));
  }

  /** The snapshot in one line without any control sequence, for logs and pipes. */
  public static String plainLine(Snapshot snapshot, String books) {
    long over = snapshot.games().stream().filter(GameLine::over).count();
    String best =
        snapshot.players().isEmpty()
            ? ""
            : ", best "
                + snapshot.players().get(0).name()
                + " "
                + impact(snapshot.players().get(0));
    String line =
        TIME.format(snapshot.simulatedTime())
            + " UTC, games "
            + snapshot.games().size()
            + " ("
            + over
            + " final), "
            + traffic(snapshot)
            + best
            + (books.isEmpty() ? "" : ", " + books);
    return new StyledLine(Integer.MAX_VALUE, false).add(Style.PLAIN, line).toString();
  }

  private static String title(Snapshot snapshot, StyledLine line) {
    long live = snapshot.games().stream().filter(g -> g.started() && !g.over()).count();
    line.add(Style.TITLE, " COURTSIDE").add(Style.HEADING, "  live player impact");
    String time =
        snapshot.events() == 0 ? "waiting" : TIME.format(snapshot.simulatedTime()) + " UTC";
    String state = live + " of " + snapshot.games().size() + " games live";
    line.gap(line.left() - state.length() - time.length() - 6);
    return line.add(live > 0 ? Style.LIVE : Style.DIM, "● ")
        .add(Style.PLAIN, state)
        .add(Style.HEADING, "   " + time)
        .toString();
  }

  private static List<String> players(
      List<PlayerLine> players, int shown, int width, boolean colour) {
    List<String> lines = new ArrayList<>();
    lines.add(
        new StyledLine(width, colour)
            .column(Style.HEADING, "  #  PLAYER", 29)
            .column(Style.HEADING, "TEAM", 6)
            .right(Style.HEADING, "IMPACT", 7)
            .gap(2)
            .column(Style.HEADING, "win-probability points", width - 53)
            .right(Style.HEADING, "PLAYS", 7)
            .toString());
    double most = players.isEmpty() ? 1 : Math.max(0.1, players.get(0).impact());
    for (int i = 0; i < shown; i++) {
      lines.add(
          i < players.size() ? player(i, players.get(i), most, new StyledLine(width, colour)) : "");
    }
    return lines;
  }

  private static String player(int index, PlayerLine player, double most, StyledLine line) {
    int room = Math.max(4, line.left() - 55);
    return line.right(Style.DIM, String.valueOf(index + 1), 3)
        .gap(2)
        .column(index < 3 ? Style.STRONG : Style.PLAIN, player.name(), 23)
        .gap(1)
        .column(Style.HEADING, player.team(), 6)
        .right(player.impact() < 0 ? Style.LOSS : Style.GAIN, impact(player), 7)
        .gap(2)
        .column(Style.GAIN, Bars.bar(player.impact() / most, room, ' '), room)
        .gap(2)
        .right(Style.HEADING, String.valueOf(player.events()), 7)
        .toString();
  }

  private static String traffic(Snapshot snapshot, StyledLine line) {
    Snapshot.Latency latency = snapshot.addedLatency();
    return line.add(Style.STRONG, String.format(Locale.ROOT, " %,d", snapshot.events()))
        .add(Style.HEADING, " events   ")
        .add(Style.STRONG, String.format(Locale.ROOT, "%,.0f", snapshot.eventsPerSecond()))
        .add(Style.HEADING, " events/s   added latency  p50 ")
        .add(Style.STRONG, millis(latency.p50Millis()))
        .add(Style.HEADING, "  p99 ")
        .add(Style.STRONG, millis(latency.p99Millis()))
        .toString();
  }

  private static String traffic(Snapshot snapshot) {
    Snapshot.Latency latency = snapshot.addedLatency();
    return String.format(
        Locale.ROOT,
        "%,d events, %,.0f/s, added latency p50 %s p99 %s",
        snapshot.events(),
        snapshot.eventsPerSecond(),
        millis(latency.p50Millis()),
        millis(latency.p99Millis()));
  }

  private static String impact(PlayerLine player) {
    double tenths = Math.rint(1000 * player.impact());
    return String.format(Locale.ROOT, "%+.1f", tenths == 0 ? 0.0 : tenths / 10);
  }

  private static String millis(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f ms" : "%,.0f ms", value);
  }
}
