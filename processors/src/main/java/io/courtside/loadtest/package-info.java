/**
 * The load test: event lines written at intended times, and the moment each one's score was read.
 *
 * <p>Owns schedules, matching, time series and their report. Must not know how the program works
 * inside: what it sees are an inbox file and the scored log. Knows no Camel, no Redis, no wall
 * clock.
 */
package io.courtside.loadtest;
