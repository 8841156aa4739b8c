/**
 * Checkpoints: a copy of all state in one file, to go back to.
 *
 * <p>Owns the file's form and the files' life. Must not know what the state means, nor where it is
 * kept: {@link io.courtside.checkpoint.StoredState} does.
 */
package io.courtside.checkpoint;
