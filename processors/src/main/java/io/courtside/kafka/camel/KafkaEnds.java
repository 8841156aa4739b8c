package io.courtside.kafka.camel;

import io.courtside.failure.Failure;
import io.courtside.kafka.BrokerProbe;
import io.courtside.kafka.RecordLines;
import io.courtside.lane.SourcePosition;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.source.LineLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.spi.Registry;

/** What the routes need where Kafka is a source or a sink of a run. */
public final class KafkaEnds implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Settings settings;
  private final String brokers;
  private final boolean source;
  private final boolean sink;
  private final ConsumerInUse consumers = new ConsumerInUse();
  private final PausedPolls pausedPolls = new PausedPolls(consumers, System::nanoTime);
  private final PartitionLag lag = new PartitionLag(consumers, pausedPolls);
  private volatile KafkaTopics topics;

  /**
   * @param source whether a topic is read
   * @param sink whether scored events go to a topic
   */
  public KafkaEnds(Settings settings, boolean source, boolean sink) {
    this.settings = settings;
    this.brokers = settings.get(SettingCatalog.KAFKA_BROKERS);
    this.source = source;
    this.sink = sink;
  }

  /**
   * Makes sure that a broker listens, before anything else is started.
   *
   * @throws Failure where none does
   */
  public void requireBroker() {
    if (source || sink) {
      BrokerProbe.require(brokers, PATIENCE);
    }
  }

  /** What Camel's Kafka component is told; nothing where Kafka is neither source nor sink. */
  public Properties properties() {
    Properties properties = new Properties();
    if (source || sink) {
      properties.setProperty("camel.component.kafka.brokers", brokers);
    }
    return properties;
  }

  /**
   * Makes the beans known under the names that the routes use.
   *
   * @param committed where each source stands as of the last commits
   * @param limit may lower the lines of a block for a while
   */
  public void bind(
      CamelContext camel, Supplier<Map<String, SourcePosition>> committed, LineLimit limit) {
    Registry registry = camel.getRegistry();
    if (source) {
      RecordLines lines =
          new RecordLines(
              Math.toIntExact(settings.get(SettingCatalog.SOURCE_LINE_MAX)),
              settings.get(SettingCatalog.SOURCE_BLOCK_LINES),
              limit,
              Math.toIntExact(settings.get(SettingCatalog.SOURCE_BLOCK_SIZE)),
              System::nanoTime);
      CommittedPlaces places =
          new CommittedPlaces(name -> topics.idOf(name), committed, lines::forget);
      places.setCamelContext(camel);
      registry.bind("committedPlaces", places);
      registry.bind("recordBlocks", new RecordBlocks(lines, places));
      registry.bind("consumerInUse", consumers);
      registry.bind("pausedPolls", pausedPolls);
    }
    if (sink) {
      registry.bind("scoredRecords", new ScoredRecords(camel));
    }
  }

  /** Whether the source's partitions are held back now, because the lanes are full. */
  public boolean isHeld() {
    return pausedPolls.isHeld();
  }

  /** Records of the source's partitions that are still to be read; 0 where there is no source. */
  public long lagRecords() {
    return lag.records();
  }

  /**
   * Makes sure that the topics are there. Camel's Kafka component must have been configured.
   *
   * @throws Failure where one is not, or the brokers do not answer
   */
  public void requireTopics(CamelContext camel) {
    if (!source && !sink) {
      return;
    }
    KafkaComponent component = camel.getComponent("kafka", KafkaComponent.class);
    topics = KafkaTopics.of(brokers, component.getConfiguration().createConsumerProperties());
    List<String> needed = new ArrayList<>();
    if (source) {
      needed.add(settings.get(SettingCatalog.KAFKA_EVENTS_TOPIC));
    }
    if (sink) {
      needed.add(settings.get(SettingCatalog.KAFKA_SCORES_TOPIC));
    }
    topics.require(needed);
  }

  @Override
  public void close() {
    if (topics != null) {
      topics.close();
    }
  }
}
