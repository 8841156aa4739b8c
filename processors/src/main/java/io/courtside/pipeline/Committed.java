package io.courtside.pipeline;

import io.courtside.batch.Closing;
import io.courtside.context.Lanes;
import io.courtside.context.WrittenBatch;
import io.courtside.health.Health;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;

/**
 * The end of the pipeline: tells who watches what was committed, and whether all lanes have ended
 * or one has failed.
 */
public final class Committed {

  /** Wants to know of every committed batch. Called by the lanes' threads, so must be quick. */
  @FunctionalInterface
  public interface Watcher {
    /** A batch was committed. */
    void committed(WrittenBatch batch);
  }

  private final Lanes lanes;
  private final List<Watcher> watchers;
  private final Health health;
  private final CountDownLatch lanesEnded;
  private final CompletableFuture<Void> outcome = new CompletableFuture<>();

  /**
   * @param lanes the lanes that commit
   * @param watchers who is told
   * @param health is told what holds a lane up, and that it goes on
   */
  public Committed(Lanes lanes, List<Watcher> watchers, Health health) {
    this.lanes = lanes;
    this.health = health;
    this.watchers = List.copyOf(watchers);
    this.lanesEnded = new CountDownLatch(lanes.count());
  }

  /** A step failed and is about to be tried again. Called by the lane's own thread. */
  public void heldUp(Exchange exchange) {
    Throwable why = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    health.trouble(Thread.currentThread().getName(), why.getMessage());
  }

  /** A batch was committed. Called by the lane's own thread. */
  public void tell(WrittenBatch batch) {
    health.well(Thread.currentThread().getName());
    for (Watcher watcher : watchers) {
      watcher.committed(batch);
    }
    if (batch.batch().closing() == Closing.END) {
      lanesEnded.countDown();
      if (lanesEnded.getCount() == 0) {
        outcome.complete(null);
      }
    }
  }

  /** A step failed in a way that no other try can mend. */
  public void fail(Exchange exchange) {
    lanes.halt();
    outcome.completeExceptionally(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
  }

  /** Completes when every lane has come to the end of its input, or exceptionally on a failure. */
  public CompletableFuture<Void> outcome() {
    return outcome;
  }
}
