package io.courtside.live.poll;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/**
 * A {@link FeedClient} over the JDK's HTTP client: gzip, redirects, one time limit for the whole
 * answer, and a bound on its size. Thread safe.
 */
public final class HttpFeedClient implements FeedClient {
  // A whole game is half a megabyte.
  private static final int LARGEST_BODY = 16 << 20;

  private final HttpClient client;
  private final Duration timeout;
  private final InstantSource clock;

  /**
   * @param timeout longest wait for a whole answer, above zero
   * @param clock reads a Retry-After that is a date
   */
  public HttpFeedClient(Duration timeout, InstantSource clock) {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    this.timeout = timeout;
    this.clock = clock;
  }

  @Override
  public Answer get(URI uri, String etag, String lastModified)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response = send(request(uri, etag, lastModified));
    HttpHeaders headers = response.headers();
    String modified = headers.firstValue("Last-Modified").orElse(null);
    return new Answer(
        response.statusCode(),
        response.statusCode() == 200 ? new String(unpacked(response), StandardCharsets.UTF_8) : "",
        headers.firstValue("ETag").orElse(null),
        modified,
        date(modified),
        headers.firstValue("Retry-After").map(this::pause).orElse(Duration.ZERO));
  }

  private HttpRequest request(URI uri, String etag, String lastModified) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip")
            .header("User-Agent", "courtside");
    if (etag != null) {
      request.header("If-None-Match", etag);
    }
    if (lastModified != null) {
      request.header("If-Modified-Since", lastModified);
    }
    return request.build();
  }

  /** The client's own time limit ends with the headers; a body may stall for ever. */
  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> bounded());
    try {
      return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no answer within " + timeout.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw new IOException(reason(e.getCause()), e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  /** A refused connection comes without a message. */
  private static String reason(Throwable cause) {
    if (cause instanceof ConnectException) {
      return "the server cannot be reached";
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private static HttpResponse.BodySubscriber<byte[]> bounded() {
    ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 16);
    return BodySubscribers.mapping(
        BodySubscribers.ofByteArrayConsumer(
            piece ->
                piece.ifPresent(
                    bytes -> {
                      requireRoom((long) body.size() + bytes.length);
                      body.writeBytes(bytes);
                    })),
        end -> body.toByteArray());
  }

  private static void requireRoom(long size) {
    if (size > LARGEST_BODY) {
      throw new IllegalStateException("the answer is larger than " + LARGEST_BODY + " bytes");
    }
  }

  private static byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
    if (!"gzip".equalsIgnoreCase(response.headers().firstValue("Content-Encoding").orElse(""))) {
      return response.body();
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      byte[] content = in.readNBytes(LARGEST_BODY + 1);
      if (content.length > LARGEST_BODY) {
        throw new IOException("the answer is larger than " + LARGEST_BODY + " bytes");
      }
      return content;
    }
  }

  private static Instant date(String header) {
    try {
      return header == null
          ? null
          : ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Duration pause(String header) {
    try {
      if (header.matches("\\d{1,9}")) {
        return Duration.ofSeconds(Long.parseLong(header));
      }
      Instant until = date(header);
      Duration pause = until == null ? Duration.ZERO : Duration.between(clock.instant(), until);
      return pause.isNegative() ? Duration.ZERO : pause;
    } catch (ArithmeticException e) {
      return Duration.ZERO;
    }
  }
}
