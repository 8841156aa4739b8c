/**
 * Micro-batches: events are scored and committed together, as many as came within a short wait.
 *
 * <p>Owns when a batch is closed and why. Must not know what is done with it.
 */
package io.courtside.batch;
