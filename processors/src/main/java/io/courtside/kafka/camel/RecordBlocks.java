package io.courtside.kafka.camel;

import io.courtside.kafka.RecordLines;
import io.courtside.source.LineBlock;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Predicate;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.KafkaConstants;

/**
 * Makes blocks of lines from the records that Camel's Kafka consumer hands on one by one.
 *
 * <p>A block ends at the latest with the last record that a poll gave of a partition, so that no
 * record waits for the next poll, and none is open when the consumer is given other partitions. As
 * a predicate it says whether an exchange carries a complete block.
 */
public final class RecordBlocks implements Processor, Predicate {
  private final RecordLines lines;
  private final CommittedPlaces places;

  /**
   * @param lines collects the lines
   * @param places knows the partitions that were assigned
   */
  public RecordBlocks(RecordLines lines, CommittedPlaces places) {
    this.lines = lines;
    this.places = places;
  }

  @Override
  public void process(Exchange exchange) {
    Message record = exchange.getMessage();
    LineBlock block =
        lines
            .add(
                places.partition(
                    record.getHeader(KafkaConstants.TOPIC, String.class),
                    record.getHeader(KafkaConstants.PARTITION, Integer.class)),
                record.getHeader(KafkaConstants.OFFSET, Long.class),
                (byte[]) record.getBody(),
                record.getHeader(KafkaConstants.LAST_RECORD_BEFORE_COMMIT, Boolean.class))
            .orElse(null);
    record.setBody(block);
  }

  @Override
  public boolean matches(Exchange exchange) {
    return exchange.getMessage().getBody() != null;
  }
}
