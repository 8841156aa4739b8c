package io.courtside.pipeline;

import io.courtside.failure.Failure;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.util.List;
import java.util.Properties;

/**
 * Which ways in and out a run has; what is off has no route.
 *
 * @param files whether files are read
 * @param kafkaSource whether a topic is read
 * @param kafkaSink whether scored events go to a topic
 * @param http whether events are taken by HTTP into the inbox
 */
record Ends(boolean files, boolean kafkaSource, boolean kafkaSink, boolean http) {
  private static final String KAFKA = "kafka";

  /**
   * The ends that settings choose; an input of files has no other source.
   *
   * @throws Failure where events are to be taken by HTTP and nobody would read them
   */
  static Ends of(Settings settings, Input input) {
    List<String> sources = List.of(settings.get(SettingCatalog.SOURCE).split(","));
    List<String> sinks = List.of(settings.get(SettingCatalog.SINK).split(","));
    boolean http = !input.ends() && settings.get(SettingCatalog.HTTP_PORT).isPresent();
    if (http && !sources.contains("files")) {
      throw new Failure(
          "courtside.http.port is set, but courtside.source reads no files: what comes by HTTP lands"
              + " in the inbox and is read from there; let courtside.source name files too");
    }
    return new Ends(
        input.ends() || sources.contains("files"),
        !input.ends() && sources.contains(KAFKA),
        sinks.contains(KAFKA),
        http);
  }

  /** Whether anything goes in or out by Kafka. */
  boolean kafka() {
    return kafkaSource || kafkaSink;
  }

  /** The ends as the routes' preconditions name them. */
  Properties asProperties() {
    Properties properties = new Properties();
    properties.setProperty("courtside.reads.files", Boolean.toString(files));
    properties.setProperty("courtside.reads.kafka", Boolean.toString(kafkaSource));
    properties.setProperty("courtside.sends.kafka", Boolean.toString(kafkaSink));
    properties.setProperty("courtside.reads.http", Boolean.toString(http));
    return properties;
  }
}
