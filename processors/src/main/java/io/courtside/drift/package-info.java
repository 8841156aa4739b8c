/**
 * Drift: how far two samples of scores lie apart, and whether chance alone would do it.
 *
 * <p>Owns the measures and their null distributions. Must not know what the numbers mean, or where
 * they come from.
 */
package io.courtside.drift;
