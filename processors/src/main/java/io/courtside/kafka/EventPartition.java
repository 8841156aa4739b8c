package io.courtside.kafka;

/**
 * One partition of a topic, as a source of lines.
 *
 * <p>A topic that is deleted and made again under the same name has another id: its offsets begin
 * anew, and nothing that was read of the former one says anything about it.
 *
 * @param topic the topic's name
 * @param topicId the id that the brokers gave the topic when it was made
 * @param partition number of the partition, 0 or more
 */
public record EventPartition(String topic, String topicId, int partition) {
  private static final String SCHEME = "kafka:";

  /**
   * @throws IllegalArgumentException where the partition is negative
   */
  public EventPartition {
    if (partition < 0) {
      throw new IllegalArgumentException("a partition's number must not be negative: " + partition);
    }
  }

  /** The stable id of this source. */
  public String source() {
    return SCHEME + topic + ":" + topicId + "/" + partition;
  }

  /** What people call this source. */
  public String name() {
    return SCHEME + topic + "/" + partition;
  }

  /** Whether {@code source} is the id of a partition. */
  public static boolean isSource(String source) {
    return source.startsWith(SCHEME);
  }
}
