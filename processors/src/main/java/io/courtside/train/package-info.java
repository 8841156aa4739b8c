/**
 * Training: makes a win-probability model from seasons of events, and says how good it is.
 *
 * <p>Owns the Tribuo side: examples, trainer, model file with provenance, evaluation. Must not know
 * Camel, Redis or the pipeline; takes features, states and probabilities from the score stage.
 */
package io.courtside.train;
