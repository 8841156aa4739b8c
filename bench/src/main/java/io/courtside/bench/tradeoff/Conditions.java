package io.courtside.bench.tradeoff;

import java.nio.file.Path;

/**
 * Under what conditions is measured.
 *
 * @param home directory of the program
 * @param input event file
 * @param warmUpSeconds before each measurement
 * @param seconds of each measurement
 * @param repeats how often a throughput is measured; the median counts
 * @param rate events a second at which latencies are taken, where a part has no other
 */
record Conditions(Path home, Path input, int warmUpSeconds, int seconds, int repeats, int rate) {}
