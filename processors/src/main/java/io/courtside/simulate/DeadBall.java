package io.courtside.simulate;

import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import java.util.List;
import java.util.Optional;

/** What happens while the ball is dead: waiting, timeouts and changes. Not thread safe. */
final class DeadBall {
  private static final double TIMEOUT_SECONDS = 215;
  private static final int RUN_THAT_WORRIES = 8;
  private static final double[] MANDATORY_AT = {419, 179};

  private final PlayByPlay log;
  private final Chance chance;
  private final Side home;
  private final Side away;
  private int mandatory;
  private Side onRun;
  private int runPoints;

  DeadBall(PlayByPlay log, Chance chance, Side home, Side away) {
    this.log = log;
    this.chance = chance;
    this.home = home;
    this.away = away;
  }

  void beginPeriod() {
    home.beginPeriod();
    away.beginPeriod();
    mandatory = log.isOvertime() ? MANDATORY_AT.length : 0;
    runPoints = 0;
    if (log.period() > 1) {
      change(home, true);
      change(away, true);
    }
  }

  /** Notes that a side scored; long runs make the other side take a timeout. */
  void scored(Side side, int points) {
    runPoints = side == onRun ? runPoints + points : points;
    onRun = side;
  }

  /** The ball is dead for a moment: perhaps a timeout, perhaps changes. */
  void pause(double seconds) {
    log.pause(seconds);
    if (log.clock() > 0) {
      perhapsTimeout();
    }
    change(home, false);
    change(away, false);
  }

  /** After a basket: only a timeout stops the game here. */
  void afterBasket(Side scorer, Side conceded) {
    boolean worried = onRun == scorer && runPoints >= RUN_THAT_WORRIES && chance.happens(0.6);
    boolean late = log.isLastPeriod() && log.clock() < 40 && log.clock() > 1;
    boolean drawsUp = late && Math.abs(log.lead(scorer)) <= 4 && chance.happens(0.45);
    if (drawsUp || (worried && conceded.timeouts() > 2)) {
      timeout(conceded, List.of("team"));
    }
  }

  private void perhapsTimeout() {
    if (mandatory < MANDATORY_AT.length && log.clock() <= MANDATORY_AT[mandatory]) {
      mandatory++;
      timeout(home.timeouts() >= away.timeouts() ? home : away, List.of("team", "mandatory"));
    }
  }

  private void timeout(Side side, List<String> qualifiers) {
    if (side.timeouts() == 0) {
      return;
    }
    side.takeTimeout();
    log.write(log.event(EventType.TIMEOUT).team(side.code()).qualifiers(qualifiers));
    log.pause(TIMEOUT_SECONDS);
    runPoints = 0;
    change(home, false);
    change(away, false);
  }

  private void change(Side side, boolean startOfPeriod) {
    Optional<Side.Change> next = nextChange(side);
    for (int i = 0; next.isPresent() && i < SimulatedTeam.ON_COURT; i++) {
      write(next.get().leaves(), "out", startOfPeriod);
      write(next.get().comes(), "in", startOfPeriod);
      side.apply(next.get());
      next = nextChange(side);
    }
  }

  private Optional<Side.Change> nextChange(Side side) {
    Optional<Side.Change> forced = side.forcedChange();
    if (forced.isPresent()) {
      return forced;
    }
    int margin = Math.abs(log.lead(home));
    if (log.isLastPeriod() && log.clock() < 300) {
      boolean decided = log.clock() < 240 && margin > 12 + log.clock() / 20;
      return decided ? side.restingChange() : side.strongestChange();
    }
    return side.plannedChange();
  }

  private void write(SimulatedPlayer player, String way, boolean startOfPeriod) {
    EventBuilder event = log.event(EventType.SUBSTITUTION, player).subtype(way);
    log.write(startOfPeriod ? event.qualifiers(List.of("startperiod")) : event);
  }
}
