package io.courtside.simulate;

import io.courtside.event.EventType;

/** A trip to the free-throw line. Not thread safe. */
final class FreeThrows {
  private final PlayByPlay log;
  private final Chance chance;
  private final DeadBall deadBall;
  private final Rebounds rebounds;

  FreeThrows(PlayByPlay log, Chance chance, DeadBall deadBall, Rebounds rebounds) {
    this.log = log;
    this.chance = chance;
    this.deadBall = deadBall;
    this.rebounds = rebounds;
  }

  Possession.Outcome play(int shots, SimulatedPlayer shooter, Side attack, Side defence) {
    attack.sendToTheLine(shooter);
    boolean lastMade = shoot(shots, shooter, attack);
    attack.leaveTheLine();
    return lastMade
        ? new Possession.Outcome(true, Possession.Start.INBOUND)
        : rebounds.play(attack, defence, true);
  }

  private boolean shoot(int shots, SimulatedPlayer shooter, Side attack) {
    boolean made = false;
    log.pause(shots == 1 ? 28 : 24);
    for (int i = 1; i <= shots; i++) {
      if (i == shots) {
        deadBall.pause(11);
      } else {
        log.pause(14);
      }
      made = chance.happens(shooter.traits().freeThrow());
      log.write(
          log.event(EventType.FREE_THROW, shooter)
              .subtype(i + " of " + shots)
              .made(made)
              .points(made ? 1 : 0));
      if (made) {
        deadBall.scored(attack, 1);
      } else if (i < shots) {
        rebounds.afterFreeThrowBeforeLast(attack);
      }
    }
    return made;
  }
}
