package io.courtside.pipeline;

import io.courtside.context.Lanes;
import io.courtside.lane.LaneBlock;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** The queues of the lanes without threads: a lane moves when the test takes a step. */
final class SteppedLanes extends DefaultComponent {
  private final Lanes lanes;
  private final TestClock clock;
  private final Map<Integer, Queue<LaneBlock>> queues = new TreeMap<>();
  private final Map<Integer, Processor> processors = new TreeMap<>();

  SteppedLanes(Lanes lanes, TestClock clock) {
    this.lanes = lanes;
    this.clock = clock;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
    int lane = Integer.parseInt(remaining);
    return new DefaultEndpoint(uri, this) {
      @Override
      public Producer createProducer() {
        return new DefaultProducer(this) {
          @Override
          public void process(Exchange exchange) {
            queues
                .computeIfAbsent(lane, l -> new ArrayDeque<>())
                .add(exchange.getMessage().getBody(LaneBlock.class));
          }
        };
      }

      @Override
      public Consumer createConsumer(Processor processor) {
        processors.put(lane, processor);
        return new DefaultConsumer(this, processor);
      }
    };
  }

  /** Lets a lane do the next thing there is to do; whether there was one. */
  boolean step(int lane) throws Exception {
    LaneBlock block = queues.computeIfAbsent(lane, l -> new ArrayDeque<>()).poll();
    if (block == null && lanes.lane(lane).dueInNanos(clock.getAsLong()) <= 0) {
      block = LaneBlock.signal(lane, LaneBlock.Kind.TICK);
    }
    if (block == null) {
      return false;
    }
    Exchange exchange = getCamelContext().getEndpoint("lane:" + lane).createExchange();
    exchange.getMessage().setBody(block);
    processors.get(lane).process(exchange);
    if (exchange.getException() != null) {
      throw exchange.getException();
    }
    return true;
  }

  /** Lets all lanes do all there is to do at this moment. */
  void runAll() throws Exception {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int lane = 0; lane < lanes.count(); lane++) {
        moved |= step(lane);
      }
    }
  }
}
