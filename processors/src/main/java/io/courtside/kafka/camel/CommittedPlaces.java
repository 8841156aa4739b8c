package io.courtside.kafka.camel;

import io.courtside.context.StoreUnavailable;
import io.courtside.kafka.EventPartition;
import io.courtside.lane.SourcePosition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Camel's Kafka consumer where to read on whenever it is given a partition: at the first line
 * that no commit of the lanes has dealt with.
 *
 * <p>Kafka's own committed offsets are neither read nor written: they could be ahead of the scores
 * after a crash, or behind them. The consumer asks on its own thread, and is kept waiting until
 * there is an answer, because reading from a wrong place would be worse.
 */
public final class CommittedPlaces extends ServiceSupport
    implements StateRepository<String, String>, CamelContextAware {
  private static final Logger LOG = LoggerFactory.getLogger(CommittedPlaces.class);
  private static final long RETRY_NANOS = 500_000_000L;

  private final Function<String, String> topicIds;
  private final Supplier<Map<String, SourcePosition>> committed;
  private final Runnable onAssignment;
  private final Map<String, EventPartition> assigned = new ConcurrentHashMap<>();
  private CamelContext camel;

  /**
   * @param topicIds the id of a topic by its name; may throw {@link KafkaException}
   * @param committed where each source stands as of the last commits; may throw {@link
   *     StoreUnavailable}
   * @param onAssignment told before reading goes on elsewhere
   */
  public CommittedPlaces(
      Function<String, String> topicIds,
      Supplier<Map<String, SourcePosition>> committed,
      Runnable onAssignment) {
    this.topicIds = topicIds;
    this.committed = committed;
    this.onAssignment = onAssignment;
  }

  /**
   * The offset of the last record that is dealt with, before the one to be read next; -1 for none.
   *
   * @param key topic and partition, {@code topic/0}
   */
  @Override
  public String getState(String key) {
    onAssignment.run();
    boolean failed = false;
    while (true) {
      try {
        long next = next(key);
        LOG.info("reading {} from offset {}", key, next);
        return Long.toString(next - 1);
      } catch (KafkaException | StoreUnavailable e) {
        if (!failed) {
          LOG.warn("where to read {} from is not known yet: {}", key, e.getMessage());
        }
        failed = true;
        LockSupport.parkNanos(RETRY_NANOS);
        if (Thread.currentThread().isInterrupted() || isStopping(camel)) {
          throw e;
        }
      }
    }
  }

  private static boolean isStopping(CamelContext camel) {
    return camel != null && (camel.isStopping() || camel.isStopped());
  }

  private long next(String key) {
    int slash = key.lastIndexOf('/');
    String topic = key.substring(0, slash);
    int number = Integer.parseInt(key.substring(slash + 1));
    EventPartition partition = new EventPartition(topic, topicIds.apply(topic), number);
    assigned.put(key, partition);
    return committed.get().getOrDefault(partition.source(), SourcePosition.START).lowWater();
  }

  /**
   * The partition that was assigned last under a topic's name and a number.
   *
   * @throws IllegalStateException where none was
   */
  EventPartition partition(String topic, int number) {
    EventPartition partition = assigned.get(topic + '/' + number);
    if (partition == null) {
      throw new IllegalStateException("never assigned: " + topic + '/' + number);
    }
    return partition;
  }

  @Override
  public void setState(String key, String value) {
    // What counts is committed by the lanes, together with the scores.
  }

  @Override
  public CamelContext getCamelContext() {
    return camel;
  }

  @Override
  public void setCamelContext(CamelContext camelContext) {
    camel = camelContext;
  }
}
