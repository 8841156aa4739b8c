package io.courtside.http.camel;

import io.courtside.http.NotTaken;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletableFuture;

/**
 * Gathers the body of one request as it comes in, up to a limit; what comes beyond is dropped.
 *
 * <p>Used by the server's own thread alone.
 */
final class BodyGathering {
  private final int maxBytes;
  private final CompletableFuture<byte[]> whole;
  private Buffer gathered = Buffer.buffer();

  /**
   * @param maxBytes longest body
   * @param whole is completed with the body, or with {@link NotTaken}
   */
  BodyGathering(int maxBytes, CompletableFuture<byte[]> whole) {
    this.maxBytes = maxBytes;
    this.whole = whole;
  }

  /** Starts to gather. */
  void start(HttpServerRequest request) {
    if (request.isEnded()) {
      end();
      return;
    }
    request.exceptionHandler(
        thrown -> fail(NotTaken.brokenOff(String.valueOf(thrown.getMessage()))));
    request.handler(this::add);
    request.endHandler(nothing -> end());
    request.resume();
  }

  private void add(Buffer piece) {
    if (whole.isDone()) {
      return;
    }
    if (gathered.length() + (long) piece.length() > maxBytes) {
      fail(NotTaken.tooLarge(maxBytes));
    } else {
      gathered.appendBuffer(piece);
    }
  }

  private void fail(NotTaken why) {
    gathered = Buffer.buffer();
    whole.completeExceptionally(why);
  }

  private void end() {
    whole.complete(gathered.getBytes());
  }
}
