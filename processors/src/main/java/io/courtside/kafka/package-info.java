/**
 * Kafka as a source and as a sink: records of one partition become blocks of lines, in their order.
 *
 * <p>Owns what a partition is known by. Must not know Camel, nor what a line means.
 */
package io.courtside.kafka;
