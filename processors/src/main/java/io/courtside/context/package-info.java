/**
 * The context stage: what a lane remembers of games, players and sources, and how a micro-batch
 * changes it.
 *
 * <p>Owns the form in which context is stored. Must not know where: {@link
 * io.courtside.context.ContextStore} does.
 */
package io.courtside.context;
