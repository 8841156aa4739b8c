package io.courtside.kafka.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PausedPollsTest {
  private static final TopicPartition FIRST = new TopicPartition("events", 0);
  private static final TopicPartition SECOND = new TopicPartition("events", 1);

  // The other constructor, which does without this class, is there from Kafka 4.0 on only.
  @SuppressWarnings("deprecation")
  private final MockConsumer<byte[], byte[]> kafka =
      new MockConsumer<>(org.apache.kafka.clients.consumer.OffsetResetStrategy.EARLIEST);

  private final ConsumerInUse consumers = new ConsumerInUse(new Given(kafka));
  private long nanos;
  private final PausedPolls polls = new PausedPolls(consumers, () -> nanos);
  private final PartitionLag lag = new PartitionLag(consumers, polls);

  /** Makes the consumer of a test. */
  private static final class Given extends DefaultKafkaClientFactory {
    private final Consumer<byte[], byte[]> consumer;

    Given(Consumer<byte[], byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Consumer getConsumer(Properties kafkaProps) {
      return consumer;
    }
  }

  @BeforeEach
  void subscribe() {
    kafka.subscribe(List.of("events"));
    kafka.rebalance(List.of(FIRST));
    kafka.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    kafka.updateEndOffsets(Map.of(FIRST, 3L, SECOND, 10L));
    consumers.getConsumer(new Properties());
  }

  private void add(TopicPartition partition, int records) {
    for (long offset = 0; offset < records; offset++) {
      kafka.addRecord(
          new ConsumerRecord<>(
              partition.topic(), partition.partition(), offset, null, new byte[] {(byte) offset}));
    }
  }

  private List<Long> read(TopicPartition partition) {
    ConsumerRecords<byte[], byte[]> records = kafka.poll(Duration.ZERO);
    return records.records(partition).stream().map(ConsumerRecord::offset).toList();
  }

  private void stillFullFor(Duration wait) {
    for (long end = nanos + wait.toNanos(); nanos < end; nanos += 100_000_000L) {
      polls.stillFull();
    }
  }

  @Test
  void the_brokers_are_polled_and_no_record_is_taken() {
    add(FIRST, 3);
    int[] polled = {0};
    for (int i = 0; i < 5; i++) {
      kafka.schedulePollTask(
          () -> {
            polled[0]++;
            assertThat(kafka.paused()).isEqualTo(Set.of(FIRST));
          });
    }
    stillFullFor(Duration.ofSeconds(1));
    assertThat(polled[0]).isEqualTo(5);
    assertThat(kafka.paused()).isEmpty();
    assertThat(read(FIRST)).containsExactly(0L, 1L, 2L);
  }

  @Test
  void what_a_partition_brings_that_was_just_assigned_is_put_back() {
    kafka.schedulePollTask(
        () -> {
          kafka.rebalance(List.of(SECOND));
          add(SECOND, 4);
        });
    polls.stillFull();
    assertThat(kafka.position(SECOND)).isZero();
    add(SECOND, 4); // the broker still has them; the mock gives each only once
    assertThat(read(SECOND)).containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void a_poll_that_fails_leaves_the_next_one_to_the_route() {
    add(FIRST, 3);
    kafka.setPollException(new KafkaException("not authorized any more"));
    polls.stillFull();
    assertThat(kafka.paused()).isEmpty();
    assertThat(read(FIRST)).containsExactly(0L, 1L, 2L);
  }

  @Test
  void partitions_count_as_held_back_until_a_second_after_the_last_poll() {
    assertThat(polls.isHeld()).isFalse();
    polls.stillFull();
    nanos += 999_999_999L;
    assertThat(polls.isHeld()).isTrue();
    nanos++;
    assertThat(polls.isHeld()).isFalse();
  }

  @Test
  void the_lag_is_known_while_nothing_is_fetched() {
    add(FIRST, 3);
    assertThat(lag.records()).isZero();
    assertThat(read(FIRST)).hasSize(3);
    kafka.updateEndOffsets(Map.of(FIRST, 500L));
    polls.stillFull();
    assertThat(lag.records()).isEqualTo(497);
    kafka.updateEndOffsets(Map.of(FIRST, 600L));
    nanos += 900_000_000L;
    polls.stillFull();
    assertThat(lag.records()).isEqualTo(497);
    nanos += 300_000_000L;
    polls.stillFull();
    assertThat(lag.records()).isEqualTo(597);
  }
}
