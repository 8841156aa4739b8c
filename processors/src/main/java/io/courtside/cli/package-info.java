/**
 * The command line: commands, options, exit codes, and failures told in one line.
 *
 * <p>Owns what a person types and reads. Must not know how a command does its work: each is given
 * its engine as a function.
 */
package io.courtside.cli;
