package io.courtside.demo;

import io.courtside.demo.Snapshot.GameLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The games' part of the screen: score, clock, win probability as a bar and as a line. */
final class GamesTable {
  private static final int FROM_WIDTH_WITH_PLAYS = 96;
  private static final int BAR = 16;
  private static final int FIXED = 44;
  private static final int LONGEST_HISTORY = 48;

  private GamesTable() {}

  static List<String> render(List<GameLine> games, int width, boolean colour) {
    boolean plays = width >= FROM_WIDTH_WITH_PLAYS;
    int history =
        plays
            ? Math.min(LONGEST_HISTORY, 16 + Math.max(0, width - 108) / 2)
            : Math.max(0, Math.min(LONGEST_HISTORY, width - FIXED - BAR));
    List<String> lines = new ArrayList<>();
    lines.add(
        new StyledLine(width, colour)
            .column(Style.HEADING, " AWAY     AT HOME", 21)
            .column(Style.HEADING, "CLOCK", 10)
            .column(Style.HEADING, "HOME WINS", BAR + 7)
            .column(Style.HEADING, "SO FAR", history + 2)
            .add(Style.HEADING, plays ? "LAST PLAY" : "")
            .toString());
    for (GameLine game : games) {
      lines.add(line(game, history, plays, new StyledLine(width, colour)));
    }
    return lines;
  }

  private static String line(GameLine game, int history, boolean plays, StyledLine line) {
    boolean awayLeads = game.awayScore() > game.homeScore();
    boolean homeLeads = game.homeScore() > game.awayScore();
    line.gap(1)
        .column(Style.AWAY, game.away(), 4)
        .right(awayLeads ? Style.STRONG : Style.PLAIN, score(game, game.awayScore()), 3)
        .gap(2)
        .column(Style.HOME, game.home(), 4)
        .right(homeLeads ? Style.STRONG : Style.PLAIN, score(game, game.homeScore()), 3)
        .gap(4)
        .column(clockStyle(game), clock(game), 10)
        .column(Style.BAR, Bars.bar(game.homeWp(), BAR, ' '), BAR)
        .right(Style.STRONG, percent(game), 5)
        .gap(2);
    double[] values = Bars.resampled(game.history(), history);
    for (double value : values) {
      line.add(value < 0.5 ? Style.AWAY : Style.HOME, Bars.level(value));
    }
    line.gap(history - values.length + 2);
    return plays
        ? line.column(Style.DIM, game.lastPlay(), line.left()).toString()
        : line.toString();
  }

  private static String score(GameLine game, int points) {
    return game.started() ? String.valueOf(points) : "-";
  }

  // A game that is not over is not decided: 0% and 100% are for final scores.
  private static String percent(GameLine game) {
    long percent = Math.round(100 * game.homeWp());
    return (game.over() ? percent : Math.max(1, Math.min(99, percent))) + "%";
  }

  private static Style clockStyle(GameLine game) {
    boolean close = Math.abs(game.homeScore() - game.awayScore()) <= 5;
    boolean crunch = game.period() >= 4 && game.clockSeconds() <= 300 && close;
    return game.over() || !game.started() ? Style.DIM : crunch ? Style.WARNING : Style.PLAIN;
  }

  private static String clock(GameLine game) {
    if (!game.started()) {
      return "soon";
    }
    if (game.over()) {
      return game.period() > 4 ? "final " + overtime(game.period()) : "final";
    }
    if (game.period() == 2 && game.clockSeconds() == 0) {
      return "half-time";
    }
    String period = game.period() > 4 ? overtime(game.period()) : "Q" + game.period();
    int seconds = (int) game.clockSeconds();
    return String.format(Locale.ROOT, "%s %2d:%02d", period, seconds / 60, seconds % 60);
  }

  private static String overtime(int period) {
    return period == 5 ? "OT" : "OT" + (period - 4);
  }
}
