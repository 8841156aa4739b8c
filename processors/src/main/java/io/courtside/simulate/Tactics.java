package io.courtside.simulate;

/** How fast a side plays and when it fouls on purpose, given score and clock. */
final class Tactics {
  private static final double SHOT_CLOCK = 24;

  private final PlayByPlay log;
  private final Chance chance;

  Tactics(PlayByPlay log, Chance chance) {
    this.log = log;
    this.chance = chance;
  }

  /** Seconds until the attack's next play, at most what the shot clock and the period have. */
  double seconds(Side attack, Possession.Start how) {
    double left = log.clock();
    double wanted = pace(how);
    if (log.isLastPeriod() && left < 150) {
      wanted = lateInGame(log.lead(attack), left, wanted);
    } else if (left < SHOT_CLOCK + 1) {
      wanted = Math.max(wanted, left - chance.between(0.3, 3.5));
    }
    return Math.min(wanted, Math.max(0, left - 0.3));
  }

  private double pace(Possession.Start how) {
    return switch (how) {
      case INBOUND -> Math.max(3, Math.min(23.8, chance.normal(14.3, 4.6)));
      case REBOUND -> Math.max(2, Math.min(23.8, chance.normal(11.5, 5.2)));
      case STEAL -> Math.max(1.5, Math.min(20, chance.normal(6.8, 4.0)));
      case OFFENSIVE_REBOUND -> Math.max(0.4, Math.min(14, chance.normal(3.9, 3.9)));
      case RESTARTED -> Math.max(1, Math.min(14, chance.normal(7.5, 3.2)));
    };
  }

  private double lateInGame(int lead, double left, double wanted) {
    if (lead < 0) {
      return left < 40 ? chance.between(2, 8) : wanted * 0.62;
    }
    if (lead == 0 && left < SHOT_CLOCK + 1) {
      return Math.max(0.1, left - chance.between(0.4, 2.5));
    }
    return lead == 0 ? wanted : Math.max(wanted, chance.between(17, 23.5));
  }

  /** Whether the defence stops the clock by a foul, being behind with little time left. */
  boolean foulsOnPurpose(Side defence) {
    int behind = -log.lead(defence);
    if (!log.isLastPeriod() || behind < 1) {
      return false;
    }
    double left = log.clock();
    boolean mustNow = left < 26 && behind <= 8;
    boolean mustSoon = left < 50 && behind >= 4 && behind <= 9;
    return left > 1.5 && (mustNow || mustSoon);
  }

  /** Share of threes among the shots, given the shooter's habit. */
  double threeShare(Side attack, double habit) {
    int behind = -log.lead(attack);
    boolean needsThree = log.isLastPeriod() && log.clock() < 45 && behind >= 3 && behind <= 12;
    return needsThree ? Math.max(habit, 0.7) : habit;
  }
}
