package io.courtside.http.camel;

import io.courtside.failure.Failure;
import io.courtside.health.Health;
import io.courtside.http.Backlog;
import io.courtside.http.Intake;
import io.courtside.landing.LandingLog;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.source.TailProgress;
import io.courtside.validate.LineRules;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.spi.Registry;

/** What the routes need where events are taken by HTTP in a run. */
public final class HttpEnd {
  private static final int BACKLOG_OF_CONNECTIONS = 1;

  private final Settings settings;
  private final boolean on;

  /**
   * @param on whether events are taken by HTTP; only then may anything else be asked of it
   */
  public HttpEnd(Settings settings, boolean on) {
    this.settings = settings;
    this.on = on;
  }

  private String host() {
    return settings.get(SettingCatalog.HTTP_HOST);
  }

  private int port() {
    return settings.get(SettingCatalog.HTTP_PORT).orElseThrow();
  }

  /**
   * Makes sure that the port can be opened, before anything else is started.
   *
   * @throws Failure where it cannot
   */
  public void requirePort() {
    if (!on) {
      return;
    }
    try {
      new ServerSocket(port(), BACKLOG_OF_CONNECTIONS, InetAddress.getByName(host())).close();
    } catch (UnknownHostException e) {
      throw new Failure(
          "courtside.http.host names no address of this machine: " + host() + " is unknown", e);
    } catch (IOException e) {
      throw cannotListen(e.getMessage(), e);
    }
  }

  private Failure cannotListen(String why, Exception e) {
    return new Failure(
        "HTTP cannot listen on %s:%d: %s; choose another courtside.http.port or .host"
            .formatted(host(), port(), why),
        e);
  }

  /** What Camel's HTTP server is told; nothing where HTTP is off. */
  public Properties properties() {
    Properties properties = new Properties();
    if (on) {
      properties.setProperty("camel.server.enabled", "true");
      properties.setProperty("camel.server.host", host());
      properties.setProperty("camel.server.port", Integer.toString(port()));
      properties.setProperty("camel.server.path", "/");
      properties.setProperty("camel.server.fileUploadEnabled", "false");
    }
    return properties;
  }

  /**
   * Makes the beans known under the names that the route uses.
   *
   * @param progress how far the pipeline has read
   * @param health is told of a disk that does not take what comes
   * @throws Failure where the landing log cannot be opened
   */
  public void bind(Registry registry, Supplier<TailProgress> progress, Health health) {
    if (!on) {
      return;
    }
    Path inbox = settings.get(SettingCatalog.SOURCE_DIRECTORY);
    LandingLog log;
    try {
      log = LandingLog.open(inbox, settings.get(SettingCatalog.LANDING_SEGMENT_SIZE));
    } catch (IOException e) {
      throw new Failure("the landing log in " + inbox + " cannot be opened: " + e, e);
    }
    LineRules rules =
        new LineRules(InstantSource.system(), settings.get(SettingCatalog.EVENT_FUTURE));
    registry.bind(
        "intake",
        new Intake(
            rules,
            Math.toIntExact(settings.get(SettingCatalog.SOURCE_LINE_MAX)),
            settings.get(SettingCatalog.HTTP_BACKLOG_MAX),
            new Backlog(inbox, progress, System::nanoTime),
            log,
            health));
    registry.bind(
        "http",
        new HttpExchange(
            Math.toIntExact(settings.get(SettingCatalog.HTTP_BODY_MAX)),
            settings.get(SettingCatalog.HTTP_TIMEOUT)));
    // The server would unpack files of its class path into a temporary directory.
    registry.bind(
        "vertxOptions",
        new VertxOptions()
            .setFileSystemOptions(
                new FileSystemOptions()
                    .setClassPathResolvingEnabled(false)
                    .setFileCachingEnabled(false)));
  }

  /**
   * Makes sure that the server listens; it tells nobody when it does not.
   *
   * @throws Failure where it does not
   */
  public void requireListening(CamelContext camel) {
    if (!on) {
      return;
    }
    VertxPlatformHttpRouter router =
        VertxPlatformHttpRouter.lookup(
            camel, VertxPlatformHttpRouter.getRouterNameFromPort(port()));
    if (router == null || router.getServer().getServer().actualPort() != port()) {
      throw cannotListen("the server did not start", null);
    }
  }
}
