package io.courtside.kafka.camel;

import org.apache.kafka.clients.consumer.Consumer;

/** How many records of the partitions are still to be read. Safe for use by many threads. */
public final class PartitionLag {
  private static final String GROUP = "consumer-fetch-manager-metrics";
  private static final String NAME = "records-lag";

  private final ConsumerInUse consumers;
  private final PausedPolls pausedPolls;

  /**
   * @param consumers knows the consumer, whose own metrics tell while it reads
   * @param pausedPolls tells while it does not: what is not fetched moves no metric
   */
  public PartitionLag(ConsumerInUse consumers, PausedPolls pausedPolls) {
    this.consumers = consumers;
    this.pausedPolls = pausedPolls;
  }

  /** Records behind the ends of all partitions that this program reads; 0 before the first. */
  public long records() {
    return pausedPolls.isHeld()
        ? pausedPolls.heldLag()
        : consumers.get().map(PartitionLag::told).orElse(0L);
  }

  private static long told(Consumer<?, ?> consumer) {
    double sum =
        consumer.metrics().values().stream()
            .filter(metric -> metric.metricName().name().equals(NAME))
            .filter(metric -> metric.metricName().group().equals(GROUP))
            .map(metric -> metric.metricValue())
            .filter(Double.class::isInstance)
            .mapToDouble(Double.class::cast)
            .filter(lag -> lag > 0) // also not a number: nothing was fetched yet
            .sum();
    return Math.round(sum);
  }
}
