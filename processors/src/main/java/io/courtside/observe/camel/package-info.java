/**
 * Camel's management server, as it is set up to show metrics, health and JMX.
 *
 * <p>Owns its settings and what it lets in. Must not know what the metrics say.
 */
package io.courtside.observe.camel;
