/**
 * The comparison of what the stream said with what the batch says: measures, limits, report.
 *
 * <p>Reads the warehouse by the SQL of {@code sql/consistency}; knows nothing of how scores are
 * made, nor of Camel and Redis.
 */
package io.courtside.consistency;
