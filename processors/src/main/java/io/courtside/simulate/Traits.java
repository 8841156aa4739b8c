package io.courtside.simulate;

/**
 * What a simulated player can do. Weights are relative: 1 is the league's average.
 *
 * @param usage weight with which the player ends a play of the team, by shot, turnover or foul
 * @param two P(make) of an open-court two against an average defence, 0 to 1
 * @param three P(make) of a three against an average defence, 0 to 1
 * @param threeShare share of the player's shots that are threes, 0 to 1
 * @param freeThrow P(make) of a free throw, 0 to 1
 * @param passing weight with which the player assists, and lifts the team-mates' shots
 * @param carelessness weight with which the player's plays end in a turnover
 * @param foulDrawing weight with which the player's shots draw a foul
 * @param offensiveRebounding weight at the other team's basket
 * @param defensiveRebounding weight at the own basket
 * @param stopping how much the opponents' P(make) falls while the player is on court, in
 *     probability; negative for a poor defender
 * @param stealing weight with which the player takes the ball
 * @param blocking weight with which the player blocks shots
 * @param fouling weight with which the player fouls
 */
public record Traits(
    double usage,
    double two,
    double three,
    double threeShare,
    double freeThrow,
    double passing,
    double carelessness,
    double foulDrawing,
    double offensiveRebounding,
    double defensiveRebounding,
    double stopping,
    double stealing,
    double blocking,
    double fouling) {

  /** The league's average player; rates as in the NBA seasons 2021-22 to 2023-24. */
  static final Traits AVERAGE = new Traits(1, 0.543, 0.362, 0.39, 0.78, 1, 1, 1, 1, 1, 0, 1, 1, 1);
}
