package io.courtside.http.camel;

import io.courtside.http.Answer;
import io.courtside.http.ContentCoding;
import io.courtside.http.NotTaken;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.platform.http.vertx.HttpMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two ends of a request: its body comes in, an answer goes out.
 *
 * <p>The body is read here and not by Camel's body handler, which would take what curl sends for a
 * form, and so that a request that is refused early is never held in memory.
 */
public final class HttpExchange {
  private static final Logger LOG = LoggerFactory.getLogger(HttpExchange.class);

  private static final String REQUEST = "courtside.request";

  private final int maxBytes;
  private final Duration patience;

  /**
   * @param maxBytes longest body, as sent and as inflated
   * @param patience longest wait for a whole body
   */
  HttpExchange(int maxBytes, Duration patience) {
    this.maxBytes = maxBytes;
    this.patience = patience;
  }

  /**
   * Makes sure that events are sent and not asked for.
   *
   * @throws NotTaken where they are not (405)
   */
  public void requirePost(Exchange exchange) throws NotTaken {
    HttpMethod method = requestOf(exchange).method();
    if (!method.equals(HttpMethod.POST)) {
      throw NotTaken.notPost(method.name());
    }
  }

  /**
   * The body, inflated where it was gzipped.
   *
   * @throws NotTaken where it is too long (413), too slow (408) or broken (400)
   */
  public byte[] read(Exchange exchange) throws NotTaken, InterruptedException {
    HttpServerRequest request = exchange.getMessage(HttpMessage.class).getRequest();
    exchange.setProperty(REQUEST, request);
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && isMoreThan(length, maxBytes)) {
      throw NotTaken.tooLarge(maxBytes);
    }
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    byte[] body = await(gather(request));
    return ContentCoding.decode(body, request.getHeader(HttpHeaders.CONTENT_ENCODING), maxBytes);
  }

  private static boolean isMoreThan(String length, int maxBytes) {
    try {
      return Long.parseLong(length.strip()) > maxBytes;
    } catch (NumberFormatException e) {
      return false; // the server has its own opinion of that; what comes is counted
    }
  }

  private CompletableFuture<byte[]> gather(HttpServerRequest request) {
    CompletableFuture<byte[]> body = new CompletableFuture<>();
    Context server = Vertx.currentContext();
    server.runOnContext(nothing -> new BodyGathering(maxBytes, body).start(request));
    return body;
  }

  private byte[] await(CompletableFuture<byte[]> body) throws NotTaken, InterruptedException {
    try {
      return body.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw NotTaken.tooSlow(patience);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NotTaken why) {
        throw why;
      }
      throw new IllegalStateException("a body could not be gathered", e.getCause());
    }
  }

  /** All was taken. */
  public void answer(Exchange exchange) {
    send(exchange, exchange.getMessage().getBody(Answer.class));
  }

  /** Nothing was taken. */
  public void refuse(Exchange exchange) {
    send(exchange, caught(exchange, NotTaken.class).answer());
  }

  /** A fault of the program: told in the log; what was taken before is safe. */
  public void fail(Exchange exchange) {
    LOG.error("a request failed; nothing of it was taken", caught(exchange, Throwable.class));
    send(exchange, Answer.fault());
  }

  private static <T extends Throwable> T caught(Exchange exchange, Class<T> type) {
    return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, type);
  }

  /** The message has it until the first step has put another body in its place. */
  private static HttpServerRequest requestOf(Exchange exchange) {
    HttpMessage message = exchange.getMessage(HttpMessage.class);
    return message == null
        ? exchange.getProperty(REQUEST, HttpServerRequest.class)
        : message.getRequest();
  }

  private static void send(Exchange exchange, Answer answer) {
    Message message = exchange.getMessage();
    HttpServerRequest request = requestOf(exchange);
    if (!request.isEnded()) {
      request.resume(); // what is still to come is dropped as it comes
    }
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
    message.setHeader(Exchange.CONTENT_TYPE, "application/json");
    if (answer.retryAfterSeconds() > 0) {
      message.setHeader("Retry-After", Integer.toString(answer.retryAfterSeconds()));
    }
    if (answer.status() == 405) {
      message.setHeader("Allow", "POST");
    }
    if (answer.status() == 408) {
      message.setHeader("Connection", "close");
    }
    message.setBody(ByteBuffer.wrap((answer.json() + "\n").getBytes(StandardCharsets.UTF_8)));
  }
}
