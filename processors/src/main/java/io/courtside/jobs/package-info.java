/**
 * The jobs of the batch layer: what each does, one at a time, and the history of their runs.
 *
 * <p>Knows the warehouse and what is done on it; nothing of Camel, Quartz and Redis.
 */
package io.courtside.jobs;
