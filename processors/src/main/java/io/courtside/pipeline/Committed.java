package io.courtside.pipeline;

import io.courtside.batch.Closing;
import io.courtside.context.Lanes;
import io.courtside.context.StoreRolledBack;
import io.courtside.context.WrittenBatch;
import io.courtside.failure.Failure;
import io.courtside.health.Health;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the pipeline: tells who watches what was committed, and whether all lanes have ended
 * or one has failed.
 */
public final class Committed {

  /**
   * Wants to know of every committed batch. Called by the threads that commit, so must be quick.
   */
  @FunctionalInterface
  public interface Watcher {
    /** A batch was committed. */
    void committed(WrittenBatch batch);
  }

  private static final Logger LOG = LoggerFactory.getLogger(Committed.class);

  private final Lanes lanes;
  private final List<Watcher> watchers;
  private final Health health;
  private final CountDownLatch lanesEnded;
  private final AtomicBoolean failed = new AtomicBoolean();
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

  /** A step failed and is about to be tried again. Called by the thread that tries. */
  public void heldUp(Exchange exchange) {
    Throwable why = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    health.trouble(exchange.getFromRouteId(), why.getMessage());
  }

  /** A batch was committed. Called by the thread that committed it. */
  public void tell(WrittenBatch batch) {
    health.well("lane-" + batch.batch().lane());
    health.well("commit-" + batch.batch().lane());
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
    Throwable why = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    if (endsBy(why) && !(why instanceof StoreRolledBack || why instanceof Failure)) {
      LOG.error("nothing more is committed, since what is in memory cannot be trusted", why);
    }
  }

  /** A lane has ended by an error of the program. Called by its thread. */
  public void died(Error why) {
    if (endsBy(why)) {
      LOG.error("a lane has died; nothing more is committed", why);
    }
  }

  /** Halts the lanes; whether this is why. What fails since they are halted is no cause. */
  private boolean endsBy(Throwable why) {
    boolean first = failed.compareAndSet(false, true);
    lanes.halt();
    return first && outcome.completeExceptionally(why);
  }

  /** Completes when every lane has come to the end of its input, or exceptionally on a failure. */
  public CompletableFuture<Void> outcome() {
    return outcome;
  }
}
