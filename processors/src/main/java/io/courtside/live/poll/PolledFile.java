package io.courtside.live.poll;

import io.courtside.live.NotAFeed;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A file of a server that is asked for again and again: what it last said, and the marks by which
 * the server can tell that it has nothing new. Not thread safe.
 *
 * @param <T> what the file is read as
 */
final class PolledFile<T> {

  /** Reads a body. */
  @FunctionalInterface
  interface Reading<T> {
    T read(byte[] body) throws NotAFeed;
  }

  /** What asking brought. */
  enum Outcome {
    /** Other content than before. */
    NEW,
    /** The content we have, or an older one out of some cache. */
    UNCHANGED,
    /** There is no such file, or not yet. */
    ABSENT
  }

  private final URI uri;
  private final FeedClient client;
  private final Reading<T> reading;
  private T content;
  private String etag;
  private String lastModified;
  private Instant modified;

  PolledFile(URI uri, FeedClient client, Reading<T> reading) {
    this.uri = uri;
    this.client = client;
    this.reading = reading;
  }

  /** What the file last said; null if it was never had. */
  T content() {
    return content;
  }

  /**
   * Asks once.
   *
   * @throws NotAFeed where there is a file, but not such a one
   * @throws FeedRefused where the server answers with another status
   */
  Outcome poll() throws IOException, InterruptedException, NotAFeed {
    Answer answer = client.get(uri, etag, lastModified);
    switch (answer.status()) {
      case 200 -> {
        return take(answer);
      }
      case 304 -> {
        return Outcome.UNCHANGED;
      }
      // What the league's server says of a game that has not begun is 403.
      case 403, 404, 410 -> {
        return Outcome.ABSENT;
      }
      default -> throw new FeedRefused(answer.status(), answer.retryAfter());
    }
  }

  private Outcome take(Answer answer) throws NotAFeed {
    if (modified != null && answer.modified() != null && answer.modified().isBefore(modified)) {
      return Outcome.UNCHANGED;
    }
    T read = reading.read(answer.body().getBytes(StandardCharsets.UTF_8));
    etag = answer.etag();
    lastModified = answer.lastModified();
    modified = answer.modified();
    if (read.equals(content)) {
      return Outcome.UNCHANGED;
    }
    content = read;
    return Outcome.NEW;
  }
}
