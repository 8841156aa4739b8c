package io.courtside.pipeline;

import io.courtside.lane.LaneBlock;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
  /**
   * Camel goes one call deeper for each micro-batch of a block: enough for as many as there may be
   * events. Only what is used takes memory.
   */
  private static final long STACK_BYTES = 128L << 20;

  private final LaneQueue queue;
  private final Consumer<Error> died;
  private Thread thread;

  LaneConsumer(LaneEndpoint endpoint, Processor processor, LaneQueue queue, Consumer<Error> died) {
    super(endpoint, processor);
    this.queue = queue;
    this.died = died;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    String name = getEndpoint().getEndpointUri().replace("://", "-");
    thread = new Thread(null, this::run, name, STACK_BYTES);
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
    } catch (Error e) {
      // A lane that is not there must not look like one that waits.
      died.accept(e);
      throw e;
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
    end();
    super.doStop();
  }

  private void end() throws InterruptedException {
    if (thread != null && thread.isAlive()) {
      queue.stop();
      thread.join(
          TimeUnit.SECONDS.toMillis(
              getEndpoint().getCamelContext().getShutdownStrategy().getTimeout()));
      thread.interrupt();
    }
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
    if (suspendOnly || forced) {
      return;
    }
    try {
      // Now, while the route that commits still takes the last micro-batch.
      end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
