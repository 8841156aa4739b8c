package io.courtside.pipeline;

import io.courtside.failure.Failure;
import io.courtside.health.Health;
import io.courtside.http.camel.HttpEnd;
import io.courtside.jobs.Job;
import io.courtside.kafka.camel.KafkaEnds;
import io.courtside.lane.SourcePosition;
import io.courtside.observe.StreamMetrics;
import io.courtside.observe.camel.ObserveEnd;
import io.courtside.overload.FullLanes;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.source.TailProgress;
import io.courtside.source.camel.NamedFiles;
import io.courtside.source.camel.TailConsumer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Service;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/** The Camel side: a camel-main that runs the routes of the routes directory. */
final class Routes implements AutoCloseable {
  private final Main main = new Main();
  private final Path directory;
  private final Map<String, Object> beans = new LinkedHashMap<>();
  private final List<HealthCheck> checks = new ArrayList<>();
  private final KafkaEnds kafka;
  private final LiveFeeds liveFeeds;
  private StreamMetrics metrics;

  Routes(
      Settings settings,
      Input input,
      Ends ends,
      KafkaEnds kafka,
      HttpEnd http,
      ObserveEnd observe,
      Health health,
      Supplier<Map<String, SourcePosition>> positions,
      LaneQueues queues,
      Stages stages) {
    this.kafka = kafka;
    liveFeeds =
        input.ends()
            ? LiveFeeds.none()
            : LiveFeeds.of(settings, new FullLanes(queues::fullestShare)::look);
    directory = settings.get(SettingCatalog.ROUTES_DIRECTORY);
    NamedFiles named = new NamedFiles(input.files().stream().map(Path::toAbsolutePath).toList());
    main.setDefaultPropertyPlaceholderLocation("false");
    Properties properties = properties(settings, input);
    properties.putAll(ends.asProperties());
    properties.putAll(jobs(settings, input));
    properties.putAll(kafka.properties());
    properties.putAll(http.properties());
    properties.putAll(observe.properties());
    main.setOverrideProperties(properties);
    main.configure().withRoutesIncludePattern("file:" + directory + "/*.camel.yaml");
    String never = timersThatNeverGo(settings);
    if (!never.isEmpty()) {
      main.configure().withRouteFilterExcludePattern(never);
    }
    main.addMainListener(
        new MainListenerSupport() {
          @Override
          public void beforeConfigure(BaseMainSupport support) {
            CamelContext camel = support.getCamelContext();
            // The settings have read the environment, and turned its texts into plain numbers.
            ((PropertiesComponent) camel.getPropertiesComponent())
                .setEnvironmentVariableMode(PropertiesComponent.ENVIRONMENT_VARIABLES_MODE_NEVER);
            stages.bind(camel.getRegistry());
            camel.getRegistry().bind("sourceFiles", named);
            kafka.bind(camel, positions, stages.throttle()::blockLines);
            http.bind(camel.getRegistry(), Routes.this::progress, health);
            beans.forEach((name, bean) -> bind(camel, name, bean));
            liveFeeds.bind(camel.getRegistry());
            observe.bind(camel.getRegistry(), metrics);
            checks.forEach(HealthCheckRegistry.get(camel)::register);
            stages.addLanes(camel, queues, System::nanoTime);
          }

          @Override
          public void afterConfigure(BaseMainSupport support) {
            kafka.requireTopics(support.getCamelContext());
            try {
              stages.addLaneRoutes(support.getCamelContext());
              liveFeeds.addRoutes(support.getCamelContext());
            } catch (Exception e) {
              throw new IllegalStateException("the routes of lanes and feeds cannot be made", e);
            }
          }

          @Override
          public void afterStart(BaseMainSupport support) {
            http.requireListening(support.getCamelContext());
          }
        });
  }

  /** Which routes of jobs there are, as their preconditions name them. */
  private static Properties jobs(Settings settings, Input input) {
    boolean byTheClock = input.jobs() && settings.get(SettingCatalog.JOBS_ENABLED);
    Properties properties = new Properties();
    properties.setProperty("courtside.jobs.here", Boolean.toString(input.jobs()));
    properties.setProperty(
        "courtside.alerts.post",
        Boolean.toString(settings.get(SettingCatalog.ALERTS_WEBHOOK).isPresent()));
    Map.of(
            Job.LOAD, SettingCatalog.LOAD_CRON,
            Job.BACKFILL, SettingCatalog.BACKFILL_CRON,
            Job.CHECK, SettingCatalog.CHECK_CRON,
            Job.EXPORT, SettingCatalog.EXPORT_CRON,
            Job.RECALIBRATE, SettingCatalog.RECALIBRATE_CRON,
            Job.RETRAIN, SettingCatalog.RETRAIN_CRON)
        .forEach(
            (job, cron) ->
                properties.setProperty(
                    "courtside.jobs." + job.word(),
                    Boolean.toString(byTheClock && !settings.get(cron).isEmpty())));
    return properties;
  }

  /** The routes whose interval is zero; a timer cannot be told never. */
  private static String timersThatNeverGo(Settings settings) {
    return Map.of(
            "checkpoint", SettingCatalog.CHECKPOINT_INTERVAL,
            "model", SettingCatalog.MODEL_CHECK_INTERVAL)
        .entrySet()
        .stream()
        .filter(timer -> settings.get(timer.getValue()).isZero())
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(","));
  }

  /** A bean that is a service of Camel's shows itself over JMX. */
  private static void bind(CamelContext camel, String name, Object bean) {
    camel.getRegistry().bind(name, bean);
    if (bean instanceof Service) {
      try {
        camel.addService(bean);
      } catch (Exception e) {
        throw new IllegalStateException(name + " cannot be made a service", e);
      }
    }
  }

  /**
   * Makes sure that there is a directory of routes.
   *
   * @throws Failure where there is none
   */
  static void requireDirectory(Settings settings) {
    Path directory = settings.get(SettingCatalog.ROUTES_DIRECTORY);
    if (!Files.isDirectory(directory)) {
      throw new Failure(
          "there are no routes in "
              + directory
              + "; set "
              + SettingCatalog.ROUTES_DIRECTORY.name()
              + " to the directory of the *.camel.yaml files");
    }
  }

  private static Properties properties(Settings settings, Input input) {
    Properties properties = settings.asProperties();
    properties.setProperty("courtside.source.ends", Boolean.toString(input.ends()));
    properties.setProperty(
        "courtside.redis.bundled",
        Boolean.toString(settings.get(SettingCatalog.REDIS_URI).isEmpty()));
    properties.setProperty(
        "camel.main.shutdownTimeout",
        Long.toString(settings.get(SettingCatalog.SHUTDOWN_TIMEOUT).toSeconds()));
    return properties;
  }

  /** Makes a bean known beside the stages, under the name that its route uses. */
  void bind(String name, Object bean) {
    beans.put(name, bean);
  }

  /** Shows these metrics and answers by these checks. */
  void show(StreamMetrics shown, HealthCheck... answers) {
    metrics = shown;
    checks.addAll(List.of(answers));
  }

  void start() {
    try {
      main.start();
    } catch (Exception e) {
      throw failure(e);
    }
  }

  /** What to tell a person: a failure of ours, or the innermost message of what Camel wrapped. */
  private RuntimeException failure(Exception thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && !(cause instanceof Failure)) {
      cause = cause.getCause();
    }
    if (cause instanceof Failure told) {
      return told;
    }
    return new Failure(
        "the routes in " + directory + " did not start: " + cause.getMessage(), thrown);
  }

  /** The reader of files; nothing where no files are read. */
  Optional<TailConsumer> tail() {
    return Optional.ofNullable(main.getCamelContext().getRoute("source"))
        .map(route -> (TailConsumer) route.getConsumer());
  }

  /** The routes of sources that are held back now, because the lanes are full. */
  Set<String> held() {
    Set<String> held = new TreeSet<>(liveFeeds.held());
    if (kafka.isHeld()) {
      held.add("kafka-source");
    }
    return held;
  }

  /** How far reading of files is; nothing where none are read. */
  TailProgress progress() {
    return tail().map(TailConsumer::progress).orElse(new TailProgress(0, 0, List.of()));
  }

  /** The same, but what a paused source leaves unread does not count as behind. */
  TailProgress dueProgress() {
    return tail().map(TailConsumer::dueProgress).orElseGet(this::progress);
  }

  @Override
  public void close() {
    main.stop();
  }
}
