package io.courtside.live.poll;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A server of files with marks of their content, which can be told to fail. */
final class FeedServer implements AutoCloseable {

  /** How a request is answered. */
  enum Mood {
    FINE,
    FAILS,
    ASKS_FOR_PATIENCE,
    SPEAKS_HTML,
    CUTS_THE_FILE,
    HANGS_UP
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, String> lastModified = new ConcurrentHashMap<>();
  private final AtomicInteger full = new AtomicInteger();
  private final AtomicInteger notModified = new AtomicInteger();
  private volatile Mood mood = Mood.FINE;

  FeedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  void serve(String path, byte[] content) {
    files.put(path, content);
  }

  void serve(String path, byte[] content, String modified) {
    lastModified.put(path, modified);
    serve(path, content);
  }

  void be(Mood next) {
    mood = next;
  }

  /** Answers with a whole file. */
  int full() {
    return full.get();
  }

  /** Answers that there is nothing new. */
  int notModified() {
    return notModified.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] content = files.get(path);
    try (exchange) {
      switch (mood) {
        case FINE -> file(exchange, content, lastModified.get(path));
        case FAILS -> exchange.sendResponseHeaders(503, -1);
        case ASKS_FOR_PATIENCE -> {
          exchange.getResponseHeaders().add("Retry-After", "120");
          exchange.sendResponseHeaders(429, -1);
        }
        case SPEAKS_HTML ->
            send(exchange, "<html>be right back</html>".getBytes(StandardCharsets.UTF_8));
        case CUTS_THE_FILE ->
            send(
                exchange,
                content == null ? new byte[9] : Arrays.copyOf(content, content.length / 2));
        case HANGS_UP -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write('{');
        }
      }
    } catch (IOException e) {
      // The client has given up, or we hung up on it.
    }
  }

  private void file(HttpExchange exchange, byte[] content, String modified) throws IOException {
    if (content == null) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    Headers asked = exchange.getRequestHeaders();
    String etag = '"' + Integer.toHexString(Arrays.hashCode(content)) + '"';
    exchange.getResponseHeaders().add("ETag", etag);
    if (modified != null) {
      exchange.getResponseHeaders().add("Last-Modified", modified);
    }
    if (etag.equals(asked.getFirst("If-None-Match"))) {
      notModified.incrementAndGet();
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    full.incrementAndGet();
    if ("gzip".equals(asked.getFirst("Accept-Encoding"))) {
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
      send(exchange, gzipped(content));
    } else {
      send(exchange, content);
    }
  }

  private static void send(HttpExchange exchange, byte[] body) throws IOException {
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static byte[] gzipped(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new QuickGzip(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
