package io.courtside.kafka.camel;

import io.courtside.context.WrittenBatch;
import io.courtside.journal.ScoredLines;
import io.courtside.score.ScoredEvent;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;

/** Makes Kafka records of scored events: the line of the scored log, under the game's id. */
public final class ScoredRecords {
  /** Header with the event's id; with {@link #REVISION} it tells repeats. */
  public static final String EVENT_ID = "event_id";

  /** Header with the event's revision, 1 and more, as a decimal number. */
  public static final String REVISION = "revision";

  private final CamelContext camel;
  private final ThreadLocal<ScoredLines> lines = ThreadLocal.withInitial(ScoredLines::new);

  /**
   * @param camel the context that sends the records
   */
  public ScoredRecords(CamelContext camel) {
    this.camel = camel;
  }

  /** One record for each scored event of a batch, in its order. */
  public List<Message> records(WrittenBatch batch) {
    List<ScoredEvent> events = batch.batch().events();
    List<Message> records = new ArrayList<>(events.size());
    for (ScoredEvent scored : events) {
      Message record = new DefaultMessage(camel);
      record.setBody(lines.get().line(scored));
      record.setHeader(KafkaConstants.KEY, scored.event().gameId());
      record.setHeader(EVENT_ID, scored.event().eventId());
      record.setHeader(REVISION, Integer.toString(scored.event().revision()));
      records.add(record);
    }
    return records;
  }
}
