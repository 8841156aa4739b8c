package io.courtside.loadtest;

/**
 * A second of a load test.
 *
 * @param second since the beginning, from 0
 * @param measured whether all of it counts for the result
 * @param intended events due in it
 * @param written events written in it
 * @param scored events whose score was read in it
 * @param deferred events that were put off in it
 * @param backlog events written and neither scored nor put off, at its end
 * @param p50Millis latency of the events due in it, median; 0 where none was
 * @param p99Millis the same, 99th percentile
 * @param maxMillis the same, the longest
 * @param programMiB memory of the program at its end, 0 where it is not known
 * @param slowMillis how long of it the processor was below half of its usual speed
 */
public record SecondRow(
    int second,
    boolean measured,
    long intended,
    long written,
    long scored,
    long deferred,
    long backlog,
    double p50Millis,
    double p99Millis,
    double maxMillis,
    double programMiB,
    double slowMillis) {}
