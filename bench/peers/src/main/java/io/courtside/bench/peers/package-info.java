/**
 * The same job on Apache Flink, to measure ourselves against.
 *
 * <p>Owns the peer and the bare parse loop. Nothing of the product may know it.
 */
package io.courtside.bench.peers;
