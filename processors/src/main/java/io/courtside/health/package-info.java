/**
 * Health: what keeps the program from its work right now, and since when.
 *
 * <p>Owns the state and tells when it changes. Must not know what the parts do that report to it.
 */
package io.courtside.health;
