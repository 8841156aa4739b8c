/**
 * Questions to the warehouse: SQL that only reads, and key figures, each a question of its own.
 *
 * <p>Owns their limits, how answers look, and the door through which a running program answers.
 * Must not know how the warehouse is filled, nor the pipeline.
 */
package io.courtside.query;
