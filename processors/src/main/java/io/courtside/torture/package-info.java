/**
 * The crash test: runs the packaged program, breaks it and holds the result against a quiet run.
 *
 * <p>Owns the moments, the blows and the comparison. Must not know how the program works inside:
 * what it sees are processes, files and the committed books.
 */
package io.courtside.torture;
