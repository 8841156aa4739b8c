package io.courtside.simulate;

import io.courtside.event.Event;
import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The scorer's table: keeps both clocks and the score, and writes down each play with them.
 *
 * <p>The game clock counts tenths of a second, the wall clock milliseconds. Not thread safe.
 */
final class PlayByPlay {
  private static final int REGULAR_PERIODS = 4;
  private static final double PERIOD_SECONDS = 720;
  private static final double OVERTIME_SECONDS = 300;

  private final String gameId;
  private final Side home;
  private final Side away;
  private final List<Event> events = new ArrayList<>(640);
  private long wallMillis;
  private int period = 1;
  private double clock = PERIOD_SECONDS;
  private int homeScore;
  private int awayScore;

  PlayByPlay(String gameId, Side home, Side away, Instant start) {
    this.gameId = gameId;
    this.home = home;
    this.away = away;
    this.wallMillis = start.toEpochMilli();
  }

  void beginPeriod(int number) {
    period = number;
    clock = isOvertime() ? OVERTIME_SECONDS : PERIOD_SECONDS;
  }

  int period() {
    return period;
  }

  boolean isOvertime() {
    return period > REGULAR_PERIODS;
  }

  /** Whether the game can end with this period. */
  boolean isLastPeriod() {
    return period >= REGULAR_PERIODS;
  }

  /** Seconds left in the period. */
  double clock() {
    return clock;
  }

  /** Points by which {@code side} leads; negative when it trails. */
  int lead(Side side) {
    return side == home ? homeScore - awayScore : awayScore - homeScore;
  }

  /** Lets the game go on for some seconds, at most to the end of the period. */
  void run(double seconds) {
    double tenths = Math.rint(Math.max(0, clock - seconds) * 10);
    double next = tenths / 10;
    if (next > 60) {
      next = Math.rint(next);
    }
    double passed = clock - next;
    clock = next;
    wallMillis += Math.round(passed * 1000);
    home.pass(passed);
    away.pass(passed);
  }

  /** Lets time pass with the game clock stopped. */
  void pause(double seconds) {
    wallMillis += Math.round(seconds * 1000);
  }

  /** An event of this moment; {@link #write} puts it down. */
  EventBuilder event(EventType type) {
    return new EventBuilder().type(type);
  }

  /** An event of this moment in which a player acts. */
  EventBuilder event(EventType type, SimulatedPlayer player) {
    return event(type).team(player.team()).playerId(player.id()).player(player.name());
  }

  /** Counts the points of the event and writes it down with clocks, score and number. */
  void write(EventBuilder play) {
    Event event = play.build();
    if (home.code().equals(event.team())) {
      homeScore += event.points();
    } else {
      awayScore += event.points();
    }
    int seq = events.size() + 1;
    events.add(
        play.eventId(String.format(Locale.ROOT, "%s-%04d", gameId, seq))
            .gameId(gameId)
            .seq(seq)
            .tsMillis(wallMillis)
            .period(period)
            .clockSeconds(clock)
            .homeTeam(home.code())
            .awayTeam(away.code())
            .homeScore(homeScore)
            .awayScore(awayScore)
            .build());
  }

  List<Event> events() {
    return events;
  }
}
