/**
 * Dead letters: what was refused, with the reason and the place it stood at.
 *
 * <p>Owns the form of a dead-letter line. Must not know what is done about them.
 */
package io.courtside.deadletter;
