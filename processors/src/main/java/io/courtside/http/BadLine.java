package io.courtside.http;

/**
 * A line of a request that is no event.
 *
 * @param number of the line in the body, from 1
 * @param reason as in the dead letters, for example {@code missing_field}
 * @param detail for a person
 */
record BadLine(int number, String reason, String detail) {}
