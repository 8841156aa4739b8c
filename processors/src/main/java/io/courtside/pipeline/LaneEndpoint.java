package io.courtside.pipeline;

import io.courtside.context.Lane;
import io.courtside.lane.LaneBlock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** The queue of one lane. */
final class LaneEndpoint extends DefaultEndpoint {
  private final Lane lane;
  private final int index;
  private final BlockingQueue<LaneBlock> queue;
  private final LongSupplier nanoTime;
  private final BooleanSupplier halted;

  LaneEndpoint(
      String uri,
      LaneComponent component,
      Lane lane,
      int index,
      BlockingQueue<LaneBlock> queue,
      LongSupplier nanoTime,
      BooleanSupplier halted) {
    super(uri, component);
    this.lane = lane;
    this.index = index;
    this.queue = queue;
    this.nanoTime = nanoTime;
    this.halted = halted;
  }

  @Override
  public Producer createProducer() {
    return new DefaultProducer(this) {
      @Override
      public void process(Exchange exchange) throws InterruptedException {
        LaneBlock block = exchange.getMessage().getBody(LaneBlock.class);
        while (!queue.offer(block, 1, TimeUnit.SECONDS)) {
          if (halted.getAsBoolean()) {
            throw new IllegalStateException("lane " + index + " has been halted");
          }
        }
      }
    };
  }

  @Override
  public Consumer createConsumer(Processor processor) {
    return new LaneConsumer(this, processor, new LaneQueue(queue, lane, index, nanoTime, halted));
  }
}
