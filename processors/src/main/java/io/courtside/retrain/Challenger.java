package io.courtside.retrain;

import io.courtside.score.WinProbability;
import io.courtside.train.Evaluation;
import java.util.function.Function;

/**
 * A model that may become champion.
 *
 * @param model what is judged; its name comes of its numbers alone
 * @param document makes its file, given how good it is
 * @param origin how it was made, in a few words; the same each time it is made
 */
record Challenger(WinProbability model, Function<Evaluation, String> document, String origin) {}
