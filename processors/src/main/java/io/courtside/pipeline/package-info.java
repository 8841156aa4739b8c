/**
 * The pipeline: binds the stages to Camel, so that {@code routes/*.camel.yaml} can name them, and
 * starts and stops the whole.
 *
 * <p>Owns threads, queues and the order of start and stop. Must not know what an event means.
 */
package io.courtside.pipeline;
