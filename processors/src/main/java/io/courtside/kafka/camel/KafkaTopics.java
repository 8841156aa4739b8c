package io.courtside.kafka.camel;

import io.courtside.failure.Failure;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the brokers for topics: whether they are there, and the ids they were given. */
public final class KafkaTopics implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String brokers;
  private final Admin admin;

  private KafkaTopics(String brokers, Admin admin) {
    this.brokers = brokers;
    this.admin = admin;
  }

  /**
   * Makes the client; no broker is asked yet.
   *
   * @param brokers host:port of one or more brokers, separated by commas
   * @param clientProperties how to reach them, under the names of Kafka's own documentation; those
   *     that are of no use here are passed over
   * @throws Failure where the properties contradict each other
   */
  public static KafkaTopics of(String brokers, Properties clientProperties) {
    Map<String, Object> properties = new HashMap<>();
    for (String name : clientProperties.stringPropertyNames()) {
      if (AdminClientConfig.configNames().contains(name)) {
        properties.put(name, clientProperties.getProperty(name));
      }
    }
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
    properties.put(AdminClientConfig.CLIENT_ID_CONFIG, "courtside-topics");
    try {
      return new KafkaTopics(brokers, Admin.create(properties));
    } catch (KafkaException e) {
      Throwable why = e.getCause() == null ? e : e.getCause();
      throw new Failure("the Kafka client cannot be set up: " + why.getMessage(), e);
    }
  }

  /**
   * Makes sure that the brokers answer and that topics are there.
   *
   * @throws Failure where they do not within ten seconds, or a topic is missing
   */
  public void require(List<String> topics) {
    for (String topic : topics) {
      try {
        idOf(topic);
      } catch (UnknownTopicOrPartitionException e) {
        throw new Failure(
            "Kafka at %s has no topic %s; make it, for example: kafka-topics.sh --create --topic %s --partitions 3 --bootstrap-server %s"
                .formatted(brokers, topic, topic, brokers),
            e);
      } catch (KafkaException e) {
        throw new Failure("Kafka at %s: %s".formatted(brokers, e.getMessage()), e);
      }
    }
  }

  /**
   * The id that a topic was given when it was made.
   *
   * @throws UnknownTopicOrPartitionException where there is no such topic
   * @throws KafkaException where the brokers do not answer, or refuse
   */
  public String idOf(String topic) {
    try {
      TopicDescription description =
          admin
              .describeTopics(List.of(topic))
              .topicNameValues()
              .get(topic)
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return description.topicId().toString();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KafkaException refused) {
        throw refused;
      }
      throw new KafkaException(e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException(
          "no answer to a question about topic %s within %d s"
              .formatted(topic, PATIENCE.toSeconds()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while waiting for an answer", e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
