package io.courtside.kafka.camel;

import io.courtside.source.WhileFull;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the partitions while the lanes are full: the thread that waits polls with all of them
 * paused, so the brokers hear of it and no record comes.
 *
 * <p>Whatever a poll brings all the same is put back, so offsets and order are those of a reader
 * that never waited. All but {@link #isHeld} and {@link #heldLag} belongs to the thread that polls.
 */
public final class PausedPolls implements Processor, WhileFull {
  private static final Logger LOG = LoggerFactory.getLogger(PausedPolls.class);
  private static final long INTERVAL_NANOS = 200_000_000L;
  private static final long OVER_NANOS = 1_000_000_000L;
  private static final long TOLD_AFTER_NANOS = 5_000_000_000L;
  private static final Duration PATIENCE_FOR_ENDS = Duration.ofMillis(500);

  private final ConsumerInUse consumers;
  private final LongSupplier nanoTime;
  private long since;
  private long endsAskedAt;
  private boolean told;
  private volatile boolean polled;
  private volatile long lastPoll;
  private volatile long lag;

  /**
   * @param consumers knows the consumer
   * @param nanoTime monotonic time, nanoseconds
   */
  public PausedPolls(ConsumerInUse consumers, LongSupplier nanoTime) {
    this.consumers = consumers;
    this.nanoTime = nanoTime;
  }

  /** Lets a block of lines carry this to the lanes. */
  @Override
  public void process(Exchange exchange) {
    if (told && !isHeld()) {
      told = false;
      LOG.info("Kafka's partitions are read on; the lanes have room");
    }
    exchange.setProperty(WhileFull.PROPERTY, this);
  }

  @Override
  public void stillFull() {
    long now = nanoTime.getAsLong();
    if (polled && now - lastPoll < INTERVAL_NANOS) {
      return;
    }
    if (!isHeld()) {
      since = now;
      endsAskedAt = now - OVER_NANOS;
    } else if (!told && now - since >= TOLD_AFTER_NANOS) {
      told = true;
      LOG.info(
          "the lanes have been full for {} s; Kafka's partitions are paused, and kept",
          TOLD_AFTER_NANOS / 1_000_000_000);
    }
    consumers.get().ifPresent(consumer -> poll(consumer, now));
    lastPoll = nanoTime.getAsLong();
    polled = true;
  }

  private void poll(Consumer<?, ?> consumer, long now) {
    try {
      consumer.pause(consumer.assignment());
      putBack(consumer, consumer.poll(Duration.ZERO));
      if (now - endsAskedAt >= OVER_NANOS) {
        endsAskedAt = now;
        lag = lagOf(consumer);
      }
    } catch (KafkaException e) {
      // What is wrong will be so at the next real poll, where the route deals with it; being woken
      // up means that the route stops, and being interrupted ends the wait for the lane.
      LOG.debug("a poll with paused partitions failed", e);
    } finally {
      consumer.resume(consumer.assignment());
    }
  }

  /** A partition that was assigned by this very poll was not paused yet. */
  private static <K, V> void putBack(Consumer<K, V> consumer, ConsumerRecords<?, ?> records) {
    for (TopicPartition partition : records.partitions()) {
      ConsumerRecord<?, ?> first = records.records(partition).get(0);
      consumer.seek(partition, first.offset());
    }
  }

  private static long lagOf(Consumer<?, ?> consumer) {
    return consumer.endOffsets(consumer.assignment(), PATIENCE_FOR_ENDS).entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
        .sum();
  }

  /** Whether the partitions are held back now. */
  public boolean isHeld() {
    return polled && nanoTime.getAsLong() - lastPoll < OVER_NANOS;
  }

  /** Records between what was polled and the ends of the partitions, while they are held back. */
  long heldLag() {
    return lag;
  }
}
