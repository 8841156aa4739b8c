package io.courtside.live.poll;

import java.time.Duration;
import java.time.Instant;

/**
 * What a server answered.
 *
 * @param status HTTP status
 * @param body content as text, unpacked; empty unless the status is 200
 * @param etag the server's mark of this content; null if it gave none
 * @param lastModified as the server wrote it; null if it did not
 * @param modified the same as a time; null if it is none
 * @param retryAfter how long the server asks us to stay away; zero if it does not
 */
public record Answer(
    int status,
    String body,
    String etag,
    String lastModified,
    Instant modified,
    Duration retryAfter) {}
