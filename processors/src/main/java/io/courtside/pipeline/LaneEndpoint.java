package io.courtside.pipeline;

import io.courtside.context.Lane;
import io.courtside.lane.LaneBlock;
import io.courtside.source.WhileFull;
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
  /** A source whose broker waits for it has to be heard of in between. */
  private static final long LONGEST_WAIT_MILLIS = 100;

  private final Lane lane;
  private final int index;
  private final BlockingQueue<LaneBlock> queue;
  private final LongSupplier nanoTime;
  private final BooleanSupplier halted;
  private final java.util.function.Consumer<Error> died;

  LaneEndpoint(
      String uri,
      LaneComponent component,
      Lane lane,
      int index,
      BlockingQueue<LaneBlock> queue,
      LongSupplier nanoTime,
      BooleanSupplier halted,
      java.util.function.Consumer<Error> died) {
    super(uri, component);
    this.lane = lane;
    this.index = index;
    this.queue = queue;
    this.nanoTime = nanoTime;
    this.halted = halted;
    this.died = died;
  }

  @Override
  public Producer createProducer() {
    return new DefaultProducer(this) {
      @Override
      public void process(Exchange exchange) throws InterruptedException {
        LaneBlock block = exchange.getMessage().getBody(LaneBlock.class);
        if (!queue.offer(block)) {
          waitForRoom(
              block, exchange.getProperty(WhileFull.PROPERTY, WhileFull.NOTHING, WhileFull.class));
        }
      }
    };
  }

  private void waitForRoom(LaneBlock block, WhileFull source) throws InterruptedException {
    do {
      if (halted.getAsBoolean()) {
        throw new IllegalStateException("lane " + index + " has been halted");
      }
      source.stillFull();
    } while (!queue.offer(block, LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS));
  }

  @Override
  public Consumer createConsumer(Processor processor) {
    return new LaneConsumer(
        this, processor, new LaneQueue(queue, lane, index, nanoTime, halted), died);
  }
}
