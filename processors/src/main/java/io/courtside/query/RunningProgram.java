package io.courtside.query;

import io.courtside.failure.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A program that holds the warehouse and answers queries meanwhile.
 *
 * @param work its work directory
 */
public record RunningProgram(Path work) {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  /**
   * Its answer to {@code query}; empty where no such program runs, or it holds another warehouse.
   *
   * @param warehouse the file that is asked
   * @throws Failure with its reason where it has no answer
   */
  public Optional<Rows> answer(Path warehouse, Query query)
      throws IOException, InterruptedException {
    Optional<Door> door = Door.of(work);
    if (door.isEmpty() || !door.get().leadsTo(warehouse)) {
      return Optional.empty();
    }
    HttpResponse<byte[]> reply;
    try {
      reply = ask(door.get(), query);
    } catch (ConnectException e) {
      return Optional.empty(); // left behind by a program that was killed
    }
    return switch (reply.statusCode()) {
      case 200 -> Optional.of(Letters.rows(reply.body()));
      case 400 -> throw new Failure(Letters.failure(reply.body()));
      default -> Optional.empty(); // another program has that port now
    };
  }

  private static HttpResponse<byte[]> ask(Door door, Query query)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://"
                        + InetAddress.getLoopbackAddress().getHostAddress()
                        + ":"
                        + door.port()
                        + "/query"))
            .header("Authorization", "Bearer " + door.token())
            .POST(HttpRequest.BodyPublishers.ofByteArray(Letters.of(query)))
            .build();
    return HttpClient.newBuilder()
        .connectTimeout(CONNECT)
        .build()
        .send(request, HttpResponse.BodyHandlers.ofByteArray());
  }
}
