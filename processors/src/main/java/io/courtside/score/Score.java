package io.courtside.score;

import java.util.List;

/**
 * What one event did to its game.
 *
 * <p>Probabilities are whole billionths, so that sums and differences of them are exact in any
 * order: a game's wpa add up to the last probability less the first, and the two teams' credits
 * cancel, to the last digit.
 *
 * @param after the game's state after the event
 * @param homeWpNanos P(home wins) after the event, in billionths
 * @param homeWpEvenNanos the same for evenly matched teams
 * @param wpaNanos change of {@code homeWpEvenNanos} since the game's previous event; 0 on the first
 * @param leverageMicros expected swing at the state before the event over the average swing, in
 *     millionths; 1,000,000 is average
 * @param credits who won or lost it; empty where nobody did. Those of the home team add up to
 *     {@code wpaNanos}, those of the visitors to its negative
 */
public record Score(
    GameState after,
    long homeWpNanos,
    long homeWpEvenNanos,
    long wpaNanos,
    long leverageMicros,
    List<Credit> credits) {}
