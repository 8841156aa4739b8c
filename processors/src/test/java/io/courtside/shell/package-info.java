/**
 * Tests of what surrounds the program: launcher, container files, build files.
 *
 * <p>Owns the view of a user who has the repository or an image. Must not know any class of the
 * program but its settings.
 */
package io.courtside.shell;
