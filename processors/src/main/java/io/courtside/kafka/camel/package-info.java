/**
 * Binds Kafka to Camel's Kafka component: where reading goes on, what a record becomes, and what is
 * sent.
 *
 * <p>Must not know what an event means, nor where positions are kept.
 */
package io.courtside.kafka.camel;
