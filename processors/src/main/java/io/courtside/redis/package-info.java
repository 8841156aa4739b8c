/**
 * Redis: where context is kept, and the server that comes with the program.
 *
 * <p>Owns the keys and the one atomic commit. Must not know what the bytes it stores mean.
 */
package io.courtside.redis;
