/**
 * The simulator: nights of basketball played possession by possession by players of known skill.
 *
 * <p>Owns invented leagues, teams, players and their games as events. Pure and a function of its
 * seed: must not know Camel, Redis, files, the score stage or any clock.
 */
package io.courtside.simulate;
