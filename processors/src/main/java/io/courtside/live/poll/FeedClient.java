package io.courtside.live.poll;

import java.io.IOException;
import java.net.URI;

/** Asks a server for a file unless it is the one we have. */
@FunctionalInterface
public interface FeedClient {
  /**
   * Asks once.
   *
   * @param etag mark of the content we have; null if we have none
   * @param lastModified time of the content we have, as the server wrote it; null if we have none
   * @throws IOException where no whole answer came in time
   */
  Answer get(URI uri, String etag, String lastModified) throws IOException, InterruptedException;
}
