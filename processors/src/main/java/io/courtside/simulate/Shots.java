package io.courtside.simulate;

import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import java.util.ArrayList;
import java.util.List;

/** A shot from the field: made, missed, blocked or fouled, and what follows. Not thread safe. */
final class Shots {
  private static final double ASSISTED_TWO = 0.53;
  private static final double ASSISTED_THREE = 0.82;
  private static final double IN_THE_PAINT = 0.8;
  private static final double BLOCKED_THREE = 0.012;

  private final PlayByPlay log;
  private final Chance chance;
  private final DeadBall deadBall;
  private final Tactics tactics;
  private final FreeThrows freeThrows;
  private final Rebounds rebounds;

  Shots(
      PlayByPlay log,
      Chance chance,
      DeadBall deadBall,
      Tactics tactics,
      FreeThrows freeThrows,
      Rebounds rebounds) {
    this.log = log;
    this.chance = chance;
    this.deadBall = deadBall;
    this.tactics = tactics;
    this.freeThrows = freeThrows;
    this.rebounds = rebounds;
  }

  Possession.Outcome play(
      SimulatedPlayer shooter, Side attack, Side defence, double edge, List<String> circumstances) {
    Traits skill = shooter.traits();
    boolean three = chance.happens(tactics.threeShare(attack, skill.threeShare()));
    if (chance.happens(PlayOdds.fouledOnShot(skill, three, defence.traits()))) {
      shootingFoul(three ? 3 : 2, shooter, defence);
      return freeThrows.play(three ? 3 : 2, shooter, attack, defence);
    }
    double make =
        three
            ? PlayOdds.makeThree(skill, attack.traits(), defence.traits(), edge)
            : PlayOdds.makeTwo(skill, attack.traits(), defence.traits(), edge);
    EventBuilder shot = shot(shooter, three, circumstances);
    return chance.happens(make)
        ? made(shot, shooter, three, attack, defence)
        : missed(shot, three, attack, defence);
  }

  private EventBuilder shot(SimulatedPlayer shooter, boolean three, List<String> circumstances) {
    EventBuilder shot = log.event(EventType.SHOT, shooter).subtype(three ? "3pt" : "2pt");
    List<String> qualifiers = new ArrayList<>(circumstances);
    if (three) {
      shot.distanceFt(23 + chance.below(6));
    } else if (chance.happens(IN_THE_PAINT)) {
      qualifiers.add(0, "pointsinthepaint");
      shot.distanceFt(1 + chance.below(10));
    } else {
      shot.distanceFt(10 + chance.below(13));
    }
    return shot.qualifiers(List.copyOf(qualifiers));
  }

  private Possession.Outcome made(
      EventBuilder shot, SimulatedPlayer shooter, boolean three, Side attack, Side defence) {
    int points = three ? 3 : 2;
    shot.made(true).points(points);
    if (chance.happens(three ? ASSISTED_THREE : ASSISTED_TWO)) {
      shot.assistPlayerId(
          chance.oneOf(attack.onCourt(), p -> p.equals(shooter) ? 0 : p.traits().passing()).id());
    }
    log.write(shot);
    deadBall.scored(attack, points);
    if (!three && chance.happens(PlayOdds.andOne(shooter.traits()))) {
      shootingFoul(1, shooter, defence);
      return freeThrows.play(1, shooter, attack, defence);
    }
    deadBall.afterBasket(attack, defence);
    return new Possession.Outcome(true, Possession.Start.INBOUND);
  }

  private Possession.Outcome missed(EventBuilder shot, boolean three, Side attack, Side defence) {
    double blocked = three ? BLOCKED_THREE : PlayOdds.blocked(defence.traits());
    if (chance.happens(blocked)) {
      SimulatedPlayer blocker = chance.oneOf(defence.onCourt(), p -> p.traits().blocking());
      log.write(shot.blockPlayerId(blocker.id()));
      log.write(log.event(EventType.BLOCK, blocker));
    } else {
      log.write(shot);
    }
    return rebounds.play(attack, defence, false);
  }

  private void shootingFoul(int shots, SimulatedPlayer shooter, Side defence) {
    SimulatedPlayer fouler = chance.oneOf(defence.onCourt(), p -> p.traits().fouling());
    defence.foulOnDefence(fouler, log.clock() < 120);
    String given = shots + "freethrow";
    boolean penalty = defence.inPenalty(log.isOvertime());
    log.write(
        log.event(EventType.FOUL, fouler)
            .subtype("shooting personal")
            .foulDrawnPlayerId(shooter.id())
            .qualifiers(penalty ? List.of("inpenalty", given) : List.of(given)));
  }
}
