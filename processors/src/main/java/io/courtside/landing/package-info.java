/**
 * The landing log: where events that arrive by other ways than files are made durable before they
 * are said to be taken, and from where the pipeline tails them like any other file.
 *
 * <p>Owns whole lines on disk. Must not know who sent them or what becomes of them.
 */
package io.courtside.landing;
