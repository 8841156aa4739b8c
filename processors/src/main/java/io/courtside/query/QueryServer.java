package io.courtside.query;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.courtside.failure.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers queries for other processes of this machine, while this program holds the warehouse. One
 * after the other, so that they do not take the machine from the stream.
 */
public final class QueryServer implements AutoCloseable {
  private static final int LONGEST_LETTER = 1 << 20;

  private final Path work;
  private final Reading reading;
  private final HttpServer server;
  private final String token;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "query-server");
            thread.setDaemon(true);
            return thread;
          });

  private QueryServer(Path work, Reading reading, HttpServer server, String token) {
    this.work = work;
    this.reading = reading;
    this.server = server;
    this.token = token;
  }

  /**
   * Opens the door of a work directory.
   *
   * @param warehouse the file that {@code reading} reads
   * @param reading answers; closed with this
   * @throws IOException where no port can be had, or the directory cannot be written
   */
  public static QueryServer start(Path work, Path warehouse, Reading reading) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    QueryServer started = new QueryServer(work, reading, server, HexFormat.of().formatHex(secret));
    server.createContext("/query", started::exchange);
    server.setExecutor(started.thread);
    server.start();
    new Door(server.getAddress().getPort(), started.token, warehouse).tell(work);
    return started;
  }

  private void exchange(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!known(exchange.getRequestHeaders().getFirst("Authorization"))) {
        exchange.sendResponseHeaders(403, -1);
        return;
      }
      byte[] letter = exchange.getRequestBody().readNBytes(LONGEST_LETTER + 1);
      if (letter.length > LONGEST_LETTER) {
        send(exchange, 400, Letters.ofFailure("a query of more than 1 MiB is not taken"));
        return;
      }
      try {
        send(exchange, 200, Letters.of(reading.answer(Letters.query(letter))));
      } catch (Failure | IllegalArgumentException e) {
        send(exchange, 400, Letters.ofFailure(e.getMessage()));
      }
    }
  }

  private boolean known(String authorization) {
    return authorization != null
        && MessageDigest.isEqual(
            authorization.getBytes(StandardCharsets.UTF_8),
            ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() throws IOException {
    Door.forget(work);
    server.stop(0);
    thread.shutdownNow();
    reading.close();
  }
}
