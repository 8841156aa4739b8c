package io.courtside.live;

import io.courtside.landing.Landing;

/**
 * A game and where it is landed.
 *
 * @param game as what was landed before left it
 * @param landing takes what is published next
 */
public record LandedGame(LiveGame game, Landing landing) {}
