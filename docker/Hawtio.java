import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Serves Hawtio's pages on loopback and passes what they ask on to one Jolokia: {@code java
 * docker/Hawtio.java PAGES.jar JOLOKIA_URL PORT}. Hawtio looks for a Jolokia beside its own pages,
 * so it is connected as soon as it is opened. What may be looked at or called is decided by that
 * Jolokia; this here only keeps other sites' pages from using the browser to reach it.
 */
public final class Hawtio {
  private static final String ROOT = "/hawtio/";
  private static final String PAGES = "hawtio-static/";
  private static final Set<String> NAMES_OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  /** What Hawtio asks its own server: nobody has to log in, and there are no more plug-ins. */
  private static final Map<String, String> ANSWERS =
      Map.of("user", "\"public\"", "auth/config/login", "[]", "plugin", "[]");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "ttf", "font/ttf",
          "txt", "text/plain; charset=utf-8");

  private final ZipFile pages;
  private final URI jolokia;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private Hawtio(ZipFile pages, URI jolokia) {
    this.pages = pages;
    this.jolokia = jolokia;
  }

  /** Serves until it is ended. */
  public static void main(String[] arguments) throws IOException {
    URI jolokia = URI.create(arguments[1]);
    InetSocketAddress address = new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[2]));
    Hawtio hawtio = new Hawtio(new ZipFile(arguments[0]), jolokia);
    HttpServer server = HttpServer.create(address, 0);
    server.createContext("/", hawtio::answer);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.start();
    System.out.printf("Hawtio on http:/%s%s looks into %s%n", address, ROOT, jolokia);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (!isAskedByName(exchange)) {
        send(exchange, 403, "text/plain", "only as localhost or 127.0.0.1");
      } else if (!path.startsWith(ROOT)) {
        exchange.getResponseHeaders().set("Location", ROOT);
        exchange.sendResponseHeaders(302, -1);
      } else {
        answer(exchange, path.substring(ROOT.length()));
      }
    }
  }

  private void answer(HttpExchange exchange, String asked) throws IOException {
    if (asked.equals("jolokia") || asked.startsWith("jolokia/")) {
      if (isFromOwnPages(exchange)) {
        passOn(exchange);
      } else {
        send(exchange, 403, "text/plain", "only for Hawtio's own pages");
      }
    } else if (ANSWERS.containsKey(asked)) {
      send(exchange, 200, "application/json", ANSWERS.get(asked));
    } else {
      sendPage(exchange, asked);
    }
  }

  /** A name that a foreign site points here would make its pages our own in a browser's eyes. */
  private static boolean isAskedByName(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host != null && NAMES_OF_THIS_MACHINE.contains(host.replaceFirst(":\\d+$", ""));
  }

  /** Not every foreign question names its origin: a picture's address is asked for without one. */
  private static boolean isFromOwnPages(HttpExchange exchange) {
    String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
    return site == null || site.equals("same-origin") || site.equals("none");
  }

  private void passOn(HttpExchange exchange) throws IOException {
    byte[] question = exchange.getRequestBody().readAllBytes();
    String raw = exchange.getRequestURI().toString();
    URI target = URI.create(jolokia + raw.substring((ROOT + "jolokia").length()));
    HttpRequest.Builder request = HttpRequest.newBuilder(target).timeout(Duration.ofSeconds(30));
    if (exchange.getRequestMethod().equals("POST")) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(question));
    }
    try {
      HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
      send(exchange, response.statusCode(), "application/json", response.body());
    } catch (IOException e) {
      send(exchange, 502, "text/plain", jolokia + " does not answer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      send(exchange, 503, "text/plain", "ending");
    }
  }

  /** A file of the pages; what is no file is a place within the one page that there is. */
  private void sendPage(HttpExchange exchange, String asked) throws IOException {
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    ZipEntry entry = asked.isEmpty() ? null : pages.getEntry(PAGES + asked);
    boolean isPlace = entry == null && accept != null && accept.contains("text/html");
    if (isPlace) {
      entry = pages.getEntry(PAGES + "index.html");
    }
    if (entry == null || entry.isDirectory()) {
      send(exchange, 404, "text/plain", "there is no " + asked);
      return;
    }
    String name = entry.getName();
    String type =
        TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    try (InputStream page = pages.getInputStream(entry)) {
      // Piece by piece: some pages are of many megabytes, and eight may be sent at once.
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, entry.getSize());
      page.transferTo(exchange.getResponseBody());
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
