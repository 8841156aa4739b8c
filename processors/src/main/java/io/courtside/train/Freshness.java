package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.event.EventType;
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
  private record Row(String name, Known known, Tally all, Tally field) {
    Row(String name, Known known) {
      this(name, known, new Tally(), new Tally());
    }
  }

  /** Counts a shot of {@code game}. */
  void add(GameReplay game, Event shot) {
    int now = GameClock.elapsedMillis(shot.period(), shot.clockSeconds());
    for (Row row : rows) {
      ShotForm form = row.known().form(game, shot.playerId(), now);
      double made = model.made(shot, form);
      row.all().add(made, shot.made());
      if (shot.type() == EventType.SHOT) {
        row.field().add(made, shot.made());
      }
    }
  }

  /** Mean logarithmic loss with the form as the game began. */
  double logLossAtStart() {
    return rows.get(3).all().logLoss();
  }

  /** The table, a line a staleness. */
  String text() {
    Row freshest = rows.get(0);
    StringBuilder text = new StringBuilder();
    line(
        text, "%-18s %9s %9s %12s %9s", "shooter's form", "log-loss", "lost", "field only", "lost");
    for (Row row : rows) {
      line(
          text,
          "%-18s %9.5f %+9.5f %12.5f %+9.5f",
          row.name(),
          row.all().logLoss(),
          row.all().logLoss() - freshest.all().logLoss(),
          row.field().logLoss(),
          row.field().logLoss() - freshest.field().logLoss());
    }
    line(text, "%,d shots from the field and free throws", freshest.all().count());
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
