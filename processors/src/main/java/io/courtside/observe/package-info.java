/**
 * Observation: what the stream shows of itself in numbers, and when a person is told.
 *
 * <p>Owns the names of the metrics and the conditions of alerts. Must not know who reads them, nor
 * change what it looks at.
 */
package io.courtside.observe;
