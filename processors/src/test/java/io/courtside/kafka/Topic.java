package io.courtside.kafka;

import io.courtside.event.EventParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic as its other users see it: who writes events to it, who reads scores from it. */
public record Topic(String brokers, String name) {

  /** Sends each line under its game's id, and waits until the broker has them all. */
  public void send(List<String> lines) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ProducerConfig.LINGER_MS_CONFIG,
                5),
            new StringSerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>(lines.size());
      EventParser parser = new EventParser();
      for (String line : lines) {
        byte[] value = line.getBytes(StandardCharsets.UTF_8);
        String game = parser.parse(value, 0, value.length).gameId();
        sent.add(producer.send(new ProducerRecord<>(name, game, value)));
      }
      awaitAll(sent);
    }
  }

  /** Sends one value, which may be {@code null}, to one partition. */
  public void send(int partition, byte[] value) throws ExecutionException, InterruptedException {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(name, partition, "no game", value)).get();
    }
  }

  private static void awaitAll(List<Future<RecordMetadata>> sent)
      throws ExecutionException, InterruptedException {
    for (Future<RecordMetadata> each : sent) {
      each.get();
    }
  }

  /** All records that the topic has now, partition by partition in their order. */
  public List<ConsumerRecord<String, String>> records() {
    try (Consumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(info -> new TopicPartition(name, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, String>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.get(at))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }
}
