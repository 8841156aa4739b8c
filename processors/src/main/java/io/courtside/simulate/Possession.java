package io.courtside.simulate;

import io.courtside.event.EventType;
import java.util.ArrayList;
import java.util.List;

/** Plays possessions: one side's plays until the ball goes over. Not thread safe. */
final class Possession {
  /** How a possession, or the next play of it, begins. */
  enum Start {
    INBOUND,
    REBOUND,
    STEAL,
    OFFENSIVE_REBOUND,
    RESTARTED
  }

  /**
   * What a play led to.
   *
   * @param ballGoesOver whether the other side has the ball now
   * @param next how whoever has it goes on
   */
  record Outcome(boolean ballGoesOver, Start next) {}

  private static final double PERSONAL_FOUL = 0.068;
  private static final double HOME_EDGE = 0.006;

  // Sides that lead score less and sides that trail more than chance alone would have it (Gabel and
  // Redner 2012, "Random walk picture of basketball scoring"); without it margins come out too
  // wide.
  private static final double EASE_A_POINT = 0.0011;
  private static final int LEAD_THAT_COUNTS = 20;

  private static final double FAST_BREAK_SECONDS = 7;

  private final PlayByPlay log;
  private final Chance chance;
  private final DeadBall deadBall;
  private final Side home;
  private final Tactics tactics;
  private final FreeThrows freeThrows;
  private final Turnovers turnovers;
  private final Shots shots;

  Possession(PlayByPlay log, Chance chance, DeadBall deadBall, Side home) {
    this.log = log;
    this.chance = chance;
    this.deadBall = deadBall;
    this.home = home;
    this.tactics = new Tactics(log, chance);
    Rebounds rebounds = new Rebounds(log, chance, deadBall);
    this.freeThrows = new FreeThrows(log, chance, deadBall, rebounds);
    this.turnovers = new Turnovers(log, chance, deadBall);
    this.shots = new Shots(log, chance, deadBall, tactics, freeThrows, rebounds);
  }

  /** Plays until the ball or the period is over; how the other side begins. */
  Start play(Side attack, Side defence, Start begins) {
    Start how = begins;
    boolean secondChance = false;
    while (log.clock() > 0.5) {
      boolean onPurpose = tactics.foulsOnPurpose(defence);
      double runUp = onPurpose ? chance.between(1, 3.5) : tactics.seconds(attack, how);
      log.run(runUp);
      SimulatedPlayer handler = chance.oneOf(attack.onCourt(), p -> p.traits().usage());
      Outcome outcome =
          onPurpose
              ? foul(handler, attack, defence, "take personal")
              : action(handler, attack, defence, circumstances(begins, how, runUp, secondChance));
      if (outcome.ballGoesOver()) {
        return outcome.next();
      }
      how = outcome.next();
      secondChance |= how == Start.OFFENSIVE_REBOUND;
    }
    log.run(log.clock());
    return Start.INBOUND;
  }

  private Outcome action(
      SimulatedPlayer handler, Side attack, Side defence, List<String> circumstances) {
    if (chance.happens(PERSONAL_FOUL)) {
      return foul(handler, attack, defence, "personal");
    }
    if (chance.happens(PlayOdds.turnover(handler.traits(), defence.traits()))) {
      return turnovers.play(handler, attack, defence);
    }
    return shots.play(handler, attack, defence, edge(attack), circumstances);
  }

  private double edge(Side attack) {
    int lead = Math.max(-LEAD_THAT_COUNTS, Math.min(LEAD_THAT_COUNTS, log.lead(attack)));
    return (attack == home ? HOME_EDGE : -HOME_EDGE) - EASE_A_POINT * lead;
  }

  private Outcome foul(SimulatedPlayer drawn, Side attack, Side defence, String kind) {
    SimulatedPlayer fouler = chance.oneOf(defence.onCourt(), p -> p.traits().fouling());
    defence.foulOnDefence(fouler, log.clock() < 120);
    boolean penalty = defence.inPenalty(log.isOvertime());
    List<String> qualifiers = penalty ? List.of("inpenalty", "2freethrow") : List.of();
    log.write(
        log.event(EventType.FOUL, fouler)
            .subtype(kind)
            .foulDrawnPlayerId(drawn.id())
            .qualifiers(qualifiers));
    if (penalty) {
      return freeThrows.play(2, drawn, attack, defence);
    }
    deadBall.pause(20);
    return new Outcome(false, Start.RESTARTED);
  }

  private static List<String> circumstances(
      Start begins, Start how, double runUp, boolean secondChance) {
    List<String> words = new ArrayList<>(2);
    boolean onTheRun = how == Start.STEAL || how == Start.REBOUND;
    if (onTheRun && runUp < FAST_BREAK_SECONDS) {
      words.add("fastbreak");
    }
    if (begins == Start.STEAL) {
      words.add("fromturnover");
    }
    if (secondChance) {
      words.add("2ndchance");
    }
    return words;
  }
}
