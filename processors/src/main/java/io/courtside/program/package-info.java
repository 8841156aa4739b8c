/**
 * The program: what each command does, put together from the pipeline and its parts.
 *
 * <p>Owns {@link io.courtside.program.Main}. Must not hold logic of its own.
 */
package io.courtside.program;
