package io.courtside.live;

import io.courtside.event.Event;

/**
 * One action of the feed.
 *
 * @param orderNumber its place in the game; larger is later, with gaps into which later entries go
 * @param play what happened, but for what only the game knows: event id, seq, home and away team,
 *     full names
 */
public record FeedAction(long orderNumber, Event play) {}
