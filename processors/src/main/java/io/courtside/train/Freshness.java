package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.score.GameClock;
import io.courtside.score.ShotForm;
import io.courtside.score.ShotValue;
import java.util.List;
import java.util.Locale;

/** What it costs a shot's probability to know the shooter's form late, or not at all. */
final class Freshness {
  private static final int MINUTE = 60_000;
  private static final int QUARTER = 12 * MINUTE;

  private final ShotValue model;
  private final List<Row> rows =
      List.of(
          new Row("up to the event", (game, id, now) -> game.form(id, now, 0)),
          new Row("one minute stale", (game, id, now) -> game.form(id, now, MINUTE)),
          new Row("one quarter stale", (game, id, now) -> game.form(id, now, QUARTER)),
          new Row("as the game began", (game, id, now) -> game.formAtStart(id)),
          new Row("one game stale", (game, id, now) -> game.formGameAgo(id)),
          new Row("none", (game, id, now) -> ShotForm.NONE));

  Freshness(ShotValue model) {
    this.model = model;
  }

  /** Gives a shooter's form as it was known at some time. */
  @FunctionalInterface
  private interface Known {
    ShotForm form(GameReplay game, String shooter, int elapsedMillis);
  }

  /** One line of the table. */
  private record Row(String name, Known known, Tally tally) {
    Row(String name, Known known) {
      this(name, known, new Tally());
    }
  }

  /** Counts a shot of {@code game}. */
  void add(GameReplay game, Event shot) {
    int now = GameClock.elapsedMillis(shot.period(), shot.clockSeconds());
    for (Row row : rows) {
      ShotForm form = row.known().form(game, shot.playerId(), now);
      row.tally().add(model.made(shot, form), shot.made());
    }
  }

  /** Mean logarithmic loss with the form as the game began. */
  double logLossAtStart() {
    return rows.get(3).tally().logLoss();
  }

  /** The table, a line a staleness. */
  String text() {
    double freshest = rows.get(0).tally().logLoss();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-22s %9s %10s   (%,d shots and free throws)%n",
            "shooter's form",
            "log-loss",
            "lost",
            rows.get(0).tally().count()));
    for (Row row : rows) {
      double loss = row.tally().logLoss();
      text.append(
          String.format(Locale.ROOT, "%-22s %9.5f %+10.5f%n", row.name(), loss, loss - freshest));
    }
    return text.toString();
  }
}
