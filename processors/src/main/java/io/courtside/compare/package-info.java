/**
 * Holds one scored log against another, line by line.
 *
 * <p>Owns what makes two scored lines the same: all but when they were said. Must not know who made
 * the logs.
 */
package io.courtside.compare;
