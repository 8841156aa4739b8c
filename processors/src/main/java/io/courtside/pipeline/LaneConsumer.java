package io.courtside.pipeline;

import io.courtside.lane.LaneBlock;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;

/**
 * The one thread of a lane: takes block after block from the queue through the route.
 *
 * <p>Stops after what is queued has been done and its last micro-batch is committed.
 */
final class LaneConsumer extends DefaultConsumer implements ShutdownAware {
  private final LaneQueue queue;
  private Thread thread;

  LaneConsumer(LaneEndpoint endpoint, Processor processor, LaneQueue queue) {
    super(endpoint, processor);
    this.queue = queue;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    thread = new Thread(this::run, getEndpoint().getEndpointUri().replace("://", "-"));
    thread.start();
  }

  private void run() {
    try {
      LaneBlock block;
      do {
        block = queue.next();
        process(block);
      } while (block.kind() != LaneBlock.Kind.STOP && !queue.isHalted());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void process(LaneBlock block) {
    Exchange exchange = createExchange(false);
    try {
      exchange.getMessage().setBody(block);
      getProcessor().process(exchange);
    } catch (Exception e) {
      exchange.setException(e);
    } finally {
      if (exchange.getException() != null) {
        getExceptionHandler()
            .handleException("A block failed in its lane", exchange, exchange.getException());
      }
      releaseExchange(exchange, false);
    }
  }

  @Override
  protected void doStop() throws Exception {
    if (thread != null && thread.isAlive()) {
      queue.stop();
      thread.join(
          TimeUnit.SECONDS.toMillis(
              getEndpoint().getCamelContext().getShutdownStrategy().getTimeout()));
      thread.interrupt();
    }
    super.doStop();
  }

  @Override
  public boolean deferShutdown(ShutdownRunningTask shutdownRunningTask) {
    // The sources stop first, so that what is queued then is all there is.
    return true;
  }

  @Override
  public int getPendingExchangesSize() {
    return queue.isHalted() ? 0 : queue.size();
  }

  @Override
  public void prepareShutdown(boolean suspendOnly, boolean forced) {
    // Nothing to prepare: the stop block ends the thread.
  }
}
