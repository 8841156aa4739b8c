package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.courtside.lane.LaneBlock;
import io.courtside.source.WhileFull;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the thread of a source meets at a lane whose queue is full. */
class FullLaneTest {
  private static final LaneBlock BLOCK = LaneBlock.signal(0, LaneBlock.Kind.TICK);

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final LaneQueues queues = new LaneQueues(2, 2);
  private final AtomicBoolean halted = new AtomicBoolean();
  private final List<Integer> waited = new ArrayList<>();

  @AfterEach
  void stop() {
    camel.stop();
  }

  private void send(WhileFull source) throws Exception {
    try (LaneEndpoint lane =
        new LaneEndpoint(
            "lane:0", null, null, 0, queues.of(0), () -> 0, halted::get, error -> {})) {
      lane.setCamelContext(camel);
      Producer producer = lane.createProducer();
      Exchange exchange = new DefaultExchange(camel);
      exchange.setProperty(WhileFull.PROPERTY, source);
      exchange.getMessage().setBody(BLOCK);
      producer.process(exchange);
    }
  }

  private void fill() throws Exception {
    send(() -> waited.add(-1));
    send(() -> waited.add(-1));
  }

  @Test
  void where_there_is_room_nobody_is_asked_to_do_anything() throws Exception {
    assertThat(queues.fullestShare()).isZero();
    fill();
    assertThat(waited).isEmpty();
    assertThat(queues.fullestShare()).isEqualTo(1);
  }

  @Test
  void a_source_is_held_until_there_is_room_and_does_what_it_has_to_meanwhile() throws Exception {
    fill();
    send(
        () -> {
          waited.add(queues.of(0).size());
          if (waited.size() == 3) {
            queues.of(0).remove();
          }
        });
    assertThat(waited).containsExactly(2, 2, 2);
    assertThat(queues.of(0)).hasSize(2);
  }

  @Test
  void a_lane_that_was_halted_is_not_waited_for() throws Exception {
    fill();
    assertThatIllegalStateException()
        .isThrownBy(() -> send(() -> halted.set(true)))
        .withMessageContaining("lane 0 has been halted");
  }
}
