package io.courtside.score;

import io.courtside.event.Event;
import java.util.List;

/**
 * A scored event: one line of the scored log.
 *
 * <p>All but {@code contextAgeMillis} and {@code scoredAtMillis} is a function of the game's events
 * and the model alone, whatever the batch, the lane or the clock.
 *
 * @param event what happened
 * @param homeWpNanos P(home wins) after the event, in billionths
 * @param homeWpEvenNanos the same for evenly matched teams, in billionths
 * @param wpaNanos change of {@code homeWpEvenNanos} since the game's previous event, in billionths
 * @param leverageMicros expected swing at the state before the event over the average swing, in
 *     millionths
 * @param credits who won or lost it
 * @param model name of the model that scored it
 * @param late whether it came after its turn and was scored against a state that had moved on
 * @param contextAgeMillis milliseconds from the last change of the game's context to its use here
 * @param scoredAtMillis when it was scored, milliseconds since the epoch
 */
public record ScoredEvent(
    Event event,
    long homeWpNanos,
    long homeWpEvenNanos,
    long wpaNanos,
    long leverageMicros,
    List<Credit> credits,
    String model,
    boolean late,
    long contextAgeMillis,
    long scoredAtMillis) {}
