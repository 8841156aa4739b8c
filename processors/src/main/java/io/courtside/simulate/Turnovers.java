package io.courtside.simulate;

import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import java.util.List;

/** How a side loses the ball without a shot. Not thread safe. */
final class Turnovers {
  private static final double STOLEN = 0.53;
  private static final double BY_FOUL = 0.13;
  private static final double BY_SHOT_CLOCK = 0.04;
  private static final List<String> STOLEN_KINDS = List.of("bad pass", "bad pass", "lost ball");
  private static final List<String> LOST_KINDS =
      List.of(
          "bad pass out-of-bounds",
          "bad pass out-of-bounds",
          "bad pass out-of-bounds",
          "traveling",
          "traveling",
          "lost ball out-of-bounds",
          "lost ball out-of-bounds",
          "step out-of-bounds");

  private final PlayByPlay log;
  private final Chance chance;
  private final DeadBall deadBall;

  Turnovers(PlayByPlay log, Chance chance, DeadBall deadBall) {
    this.log = log;
    this.chance = chance;
    this.deadBall = deadBall;
  }

  Possession.Outcome play(SimulatedPlayer handler, Side attack, Side defence) {
    double way = chance.between(0, 1);
    if (way < STOLEN) {
      return stolen(handler, defence);
    }
    EventBuilder turnover;
    if (way < STOLEN + BY_FOUL) {
      turnover = byFoul(handler, attack, defence);
    } else if (way < STOLEN + BY_FOUL + BY_SHOT_CLOCK) {
      turnover =
          log.event(EventType.TURNOVER)
              .team(attack.code())
              .subtype("clock")
              .qualifiers(List.of("team"));
    } else {
      turnover = log.event(EventType.TURNOVER, handler).subtype(chance.oneOf(LOST_KINDS));
    }
    log.write(turnover);
    deadBall.pause(17);
    return new Possession.Outcome(true, Possession.Start.INBOUND);
  }

  private Possession.Outcome stolen(SimulatedPlayer handler, Side defence) {
    SimulatedPlayer stealer = chance.oneOf(defence.onCourt(), p -> p.traits().stealing());
    log.write(
        log.event(EventType.TURNOVER, handler)
            .subtype(chance.oneOf(STOLEN_KINDS))
            .stealPlayerId(stealer.id()));
    log.write(log.event(EventType.STEAL, stealer));
    return new Possession.Outcome(true, Possession.Start.STEAL);
  }

  private EventBuilder byFoul(SimulatedPlayer handler, Side attack, Side defence) {
    attack.foul(handler);
    log.write(
        log.event(EventType.FOUL, handler)
            .subtype("offensive")
            .foulDrawnPlayerId(chance.oneOf(defence.onCourt()).id()));
    return log.event(EventType.TURNOVER, handler).subtype("offensive foul");
  }
}
