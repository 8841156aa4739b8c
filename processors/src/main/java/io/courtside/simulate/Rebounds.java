package io.courtside.simulate;

import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import java.util.List;

/** Who gets hold of a missed shot. Not thread safe. */
final class Rebounds {
  private static final double TEAM_REBOUND = 0.115;

  private final PlayByPlay log;
  private final Chance chance;
  private final DeadBall deadBall;

  Rebounds(PlayByPlay log, Chance chance, DeadBall deadBall) {
    this.log = log;
    this.chance = chance;
    this.deadBall = deadBall;
  }

  Possession.Outcome play(Side attack, Side defence, boolean freeThrow) {
    log.run(chance.between(0.6, 3.2));
    if (log.clock() == 0) {
      return new Possession.Outcome(true, Possession.Start.INBOUND);
    }
    double offensive = PlayOdds.offensiveRebound(attack.traits(), defence.traits(), freeThrow);
    boolean kept = chance.happens(offensive);
    Side winner = kept ? attack : defence;
    String kind = kept ? "offensive" : "defensive";
    if (chance.happens(TEAM_REBOUND)) {
      log.write(ofTeam(winner, kind, List.of("team")));
      deadBall.pause(14);
      return new Possession.Outcome(
          !kept, kept ? Possession.Start.RESTARTED : Possession.Start.INBOUND);
    }
    SimulatedPlayer rebounder =
        chance.oneOf(
            winner.onCourt(),
            p -> kept ? p.traits().offensiveRebounding() : p.traits().defensiveRebounding());
    log.write(log.event(EventType.REBOUND, rebounder).subtype(kind));
    return kept
        ? new Possession.Outcome(false, Possession.Start.OFFENSIVE_REBOUND)
        : new Possession.Outcome(true, Possession.Start.REBOUND);
  }

  /** The rebound that the rules give a team when more free throws follow. */
  void afterFreeThrowBeforeLast(Side attack) {
    log.write(ofTeam(attack, "offensive", List.of("deadball", "team")));
  }

  private EventBuilder ofTeam(Side side, String kind, List<String> qualifiers) {
    return log.event(EventType.REBOUND).team(side.code()).subtype(kind).qualifiers(qualifiers);
  }
}
