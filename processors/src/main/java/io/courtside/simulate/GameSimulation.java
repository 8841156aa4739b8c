package io.courtside.simulate;

import io.courtside.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Plays one game, possession by possession, until it is decided. Used once. */
final class GameSimulation {
  private static final double BEFORE_TIP_OFF = 60;
  private static final double QUARTER_BREAK = 150;
  private static final double HALF_TIME = 15 * 60;

  private final String gameId;
  private final SimulatedTeam homeTeam;
  private final SimulatedTeam awayTeam;
  private final Instant start;
  private final Chance chance;
  private final Side home;
  private final Side away;
  private final PlayByPlay log;
  private final DeadBall deadBall;
  private final Possession possession;

  GameSimulation(
      String gameId, SimulatedTeam home, SimulatedTeam away, Instant start, Chance chance) {
    this.gameId = gameId;
    this.homeTeam = home;
    this.awayTeam = away;
    this.start = start;
    this.chance = chance;
    this.home = new Side(home);
    this.away = new Side(away);
    this.log = new PlayByPlay(gameId, this.home, this.away, start);
    this.deadBall = new DeadBall(log, chance, this.home, this.away);
    this.possession = new Possession(log, chance, deadBall, this.home);
  }

  SimulatedGame play() {
    writeStart();
    log.pause(BEFORE_TIP_OFF);
    Side tipWinner = chance.happens(0.5) ? home : away;
    int period = 1;
    do {
      boolean winnerBegins = period == 1 || period == 4 || (period > 4 && chance.happens(0.5));
      playPeriod(period, winnerBegins ? tipWinner : other(tipWinner));
      period++;
    } while (period <= 4 || log.lead(home) == 0);
    log.pause(1);
    log.write(log.event(EventType.GAME_END));
    return new SimulatedGame(gameId, homeTeam, awayTeam, log.events());
  }

  private void writeStart() {
    LocalDate date = start.atZone(ZoneOffset.UTC).toLocalDate();
    int firstYear = date.getMonthValue() >= 8 ? date.getYear() : date.getYear() - 1;
    List<String> starters =
        Stream.concat(homeTeam.starters().stream(), awayTeam.starters().stream())
            .map(SimulatedPlayer::id)
            .toList();
    String nextYear = String.valueOf(firstYear + 1).substring(2);
    log.write(
        log.event(EventType.GAME_START)
            .season(firstYear + "-" + nextYear)
            .seasonType("regular")
            .gameDate(date.toString())
            .starters(starters));
  }

  private void playPeriod(int number, Side begins) {
    if (number > 1) {
      log.pause(number == 3 ? HALF_TIME : QUARTER_BREAK);
    }
    log.beginPeriod(number);
    deadBall.beginPeriod();
    log.write(log.event(EventType.PERIOD_START));
    Side attacks = begins;
    Possession.Start how = Possession.Start.INBOUND;
    while (log.clock() > 0) {
      how = possession.play(attacks, other(attacks), how);
      attacks = other(attacks);
    }
    log.write(log.event(EventType.PERIOD_END));
  }

  private Side other(Side side) {
    return side == home ? away : home;
  }
}
