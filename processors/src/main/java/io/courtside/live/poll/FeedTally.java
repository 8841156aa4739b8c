package io.courtside.live.poll;

/**
 * What became of the polls of one feed.
 *
 * @param polls times the feed was asked
 * @param news polls that brought something else than before
 * @param absent polls that were told that there is no such file
 * @param failures polls that failed: no answer, or one with another status
 * @param unreadable polls that brought what is no such file
 * @param events events landed, revisions included
 * @param revisions events landed as a later revision
 */
public record FeedTally(
    long polls,
    long news,
    long absent,
    long failures,
    long unreadable,
    long events,
    long revisions) {}
