package io.courtside.demo;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.score.ScoredEvent;
import java.util.ArrayList;
import java.util.List;

/** One game of the scoreboard. Late events do not turn it back. Not thread safe. */
final class GameTally {
  private static final int HISTORY_SECONDS = 60;

  private final String gameId;
  private final String home;
  private final String away;
  private final List<Double> history = new ArrayList<>();
  private int seq;
  private int homeScore;
  private int awayScore;
  private int period = 1;
  private double clock = 720;
  private boolean started;
  private boolean over;
  private double homeWp = 0.5;
  private String lastPlay = "";

  GameTally(String gameId, String home, String away) {
    this.gameId = gameId;
    this.home = home;
    this.away = away;
  }

  void take(ScoredEvent scored) {
    Event event = scored.event();
    if (event.seq() <= seq) {
      return;
    }
    seq = event.seq();
    homeScore = event.homeScore();
    awayScore = event.awayScore();
    period = event.period();
    clock = event.clockSeconds();
    started |= event.type() == EventType.PERIOD_START || clock < 720 || period > 1;
    over |= event.type() == EventType.GAME_END;
    homeWp = scored.homeWpNanos() / 1e9;
    remember();
    String play = PlayText.of(event);
    lastPlay = play.isEmpty() ? lastPlay : play;
  }

  Snapshot.GameLine line() {
    return new Snapshot.GameLine(
        gameId, home, away, homeScore, awayScore, period, clock, started, over, homeWp, history,
        lastPlay);
  }

  private void remember() {
    int slot = (int) (elapsedSeconds() / HISTORY_SECONDS);
    while (history.size() <= slot) {
      history.add(history.isEmpty() ? homeWp : history.get(history.size() - 1));
    }
    history.set(history.size() - 1, homeWp);
  }

  private double elapsedSeconds() {
    return period <= 4 ? period * 720 - clock : 2880 + (period - 4) * 300 - clock;
  }
}
