/**
 * Failures a person can do something about: told in one line, without a stack trace.
 *
 * <p>Owns only that distinction. Must not know who fails, nor how it is shown.
 */
package io.courtside.failure;
