package io.courtside.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The probabilities of a play between two fives: what the simulator draws from, and what a player's
 * skill is computed from.
 *
 * <p>The base rates are those of the NBA season 2023-24, a team a game: 88 shots, 39% of them
 * threes, 14 turnovers, 23 free throws, 29% of live misses rebounded by the offence.
 */
final class PlayOdds {
  /** P(a turnover) of a play that gets as far as its end. */
  private static final double TURNOVER = 0.129;

  /** P(the offence rebounds) after a missed shot. */
  private static final double OFFENSIVE_REBOUND = 0.285;

  /** P(the offence rebounds) after a missed last free throw. */
  private static final double OFFENSIVE_REBOUND_OF_FREE_THROW = 0.13;

  /** P(the defence fouls the shooter of a two so that the shot does not count). */
  private static final double FOULED_ON_TWO = 0.112;

  private static final double FOULED_ON_THREE = 0.008;

  /** P(a foul comes with a two that went in). */
  private static final double AND_ONE = 0.086;

  /** P(a missed two was blocked). */
  private static final double BLOCKED = 0.195;

  /** P(a shooter's two goes in) rises by this for team-mates who pass twice as well. */
  private static final double PASSING_LIFT = 0.05;

  private static final double BLOCKING_LIFT = 0.03;

  private PlayOdds() {}

  static double turnover(Traits handler, List<Traits> defence) {
    double pressure = StrictMath.sqrt(mean(defence, Traits::stealing));
    return clamp(TURNOVER * handler.carelessness() * pressure);
  }

  static double makeTwo(Traits shooter, List<Traits> offence, List<Traits> defence, double edge) {
    double blocking = BLOCKING_LIFT * (mean(defence, Traits::blocking) - 1);
    return clamp(shooter.two() + lift(shooter, offence) - stops(defence) - blocking + edge);
  }

  static double makeThree(Traits shooter, List<Traits> offence, List<Traits> defence, double edge) {
    return clamp(shooter.three() + 0.7 * (lift(shooter, offence) - stops(defence)) + edge);
  }

  static double fouledOnShot(Traits shooter, boolean three, List<Traits> defence) {
    double base = three ? FOULED_ON_THREE : FOULED_ON_TWO;
    return clamp(base * shooter.foulDrawing() * mean(defence, Traits::fouling));
  }

  static double andOne(Traits shooter) {
    return clamp(AND_ONE * shooter.foulDrawing());
  }

  static double blocked(List<Traits> defence) {
    return clamp(BLOCKED * mean(defence, Traits::blocking));
  }

  static double offensiveRebound(List<Traits> offence, List<Traits> defence, boolean freeThrow) {
    double base = freeThrow ? OFFENSIVE_REBOUND_OF_FREE_THROW : OFFENSIVE_REBOUND;
    double strength =
        mean(offence, Traits::offensiveRebounding) / mean(defence, Traits::defensiveRebounding);
    double odds = base / (1 - base) * StrictMath.sqrt(strength);
    return odds / (1 + odds);
  }

  /** Net points per 100 possessions of a player in an average five against an average five. */
  static double netPointsPer100(Traits player) {
    List<Traits> average = Collections.nCopies(SimulatedTeam.ON_COURT, Traits.AVERAGE);
    List<Traits> with = new ArrayList<>(average);
    with.set(0, player);
    double attack = expectedPoints(with, average) - expectedPoints(average, average);
    double defence = expectedPoints(average, average) - expectedPoints(average, with);
    return 100 * (attack + defence);
  }

  /** Expected points of a possession on a neutral court, end-of-game play left aside. */
  static double expectedPoints(List<Traits> offence, List<Traits> defence) {
    double usage = mean(offence, Traits::usage) * offence.size();
    double points = 0;
    double misses = 0;
    for (Traits handler : offence) {
      double share = handler.usage() / usage;
      double kept = share * (1 - turnover(handler, defence));
      double threes = kept * handler.threeShare();
      double twos = kept - threes;
      double fouledThree = fouledOnShot(handler, true, defence);
      double fouledTwo = fouledOnShot(handler, false, defence);
      double madeThree = (1 - fouledThree) * makeThree(handler, offence, defence, 0);
      double madeTwo = (1 - fouledTwo) * makeTwo(handler, offence, defence, 0);
      points += threes * (3 * madeThree + 3 * fouledThree * handler.freeThrow());
      points += twos * (2 * madeTwo + 2 * fouledTwo * handler.freeThrow());
      points += twos * madeTwo * andOne(handler) * handler.freeThrow();
      misses += threes * (1 - fouledThree - madeThree) + twos * (1 - fouledTwo - madeTwo);
    }
    return points / (1 - misses * offensiveRebound(offence, defence, false));
  }

  private static double lift(Traits shooter, List<Traits> offence) {
    double others = mean(offence, Traits::passing) * offence.size() - shooter.passing();
    return PASSING_LIFT * (others / (offence.size() - 1) - 1);
  }

  private static double stops(List<Traits> defence) {
    return mean(defence, Traits::stopping) * defence.size();
  }

  private static double mean(List<Traits> five, ToDoubleFunction<Traits> trait) {
    double sum = 0;
    for (Traits traits : five) {
      sum += trait.applyAsDouble(traits);
    }
    return sum / five.size();
  }

  private static double clamp(double probability) {
    return Math.max(0.01, Math.min(0.95, probability));
  }
}
