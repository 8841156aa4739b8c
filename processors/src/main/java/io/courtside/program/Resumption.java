package io.courtside.program;

import io.courtside.context.StoreRolledBack;
import io.courtside.failure.Failure;
import io.courtside.pipeline.Pipeline;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a job over a pipeline, and goes on with a new one from the last commit that the store knows
 * of where it has forgotten some.
 */
final class Resumption {
  private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);
  private static final int MOST_IN_A_ROW = 5;
  private static final long A_ROW_NANOS = TimeUnit.MINUTES.toNanos(1);

  /** What is to be done over a running pipeline. */
  @FunctionalInterface
  interface Job {
    /**
     * Does it.
     *
     * @param shutdown ends the pipeline
     * @throws ExecutionException with why the pipeline failed
     */
    int over(Pipeline pipeline, Shutdown shutdown) throws InterruptedException, ExecutionException;
  }

  private final Supplier<Pipeline> start;
  private final LongSupplier nanoTime;
  private int inARow;
  private long rowBeganNanos;

  /**
   * @param start starts a pipeline where the last commit left it
   * @param nanoTime monotonic time, nanoseconds
   */
  Resumption(Supplier<Pipeline> start, LongSupplier nanoTime) {
    this.start = start;
    this.nanoTime = nanoTime;
  }

  /**
   * Does the job until it is done.
   *
   * @throws Failure where the pipeline failed, or the store keeps forgetting
   */
  int of(Job job) throws InterruptedException {
    while (true) {
      CompletableFuture<Pipeline> starting = new CompletableFuture<>();
      Shutdown shutdown = new Shutdown(() -> close(starting));
      try {
        return job.over(started(starting), shutdown);
      } catch (ExecutionException e) {
        resumeAfter(e.getCause());
      } finally {
        shutdown.now();
      }
    }
  }

  /** Starts the pipeline; asked to end meanwhile, the process waits for that and then closes it. */
  private Pipeline started(CompletableFuture<Pipeline> starting) {
    try {
      Pipeline pipeline = start.get();
      starting.complete(pipeline);
      return pipeline;
    } finally {
      starting.complete(null); // it did not start, and has closed itself
    }
  }

  private static void close(CompletableFuture<Pipeline> starting) {
    Pipeline pipeline = starting.join();
    if (pipeline != null) {
      pipeline.close();
    }
  }

  /** What to say of a pipeline that failed: an expected failure tells by itself what it is. */
  static Failure failed(Throwable why) {
    return why instanceof Failure expected
        ? expected
        : new Failure("the pipeline failed: " + why, why);
  }

  private void resumeAfter(Throwable failure) {
    if (!(failure instanceof StoreRolledBack)) {
      throw failed(failure);
    }
    long now = nanoTime.getAsLong();
    if (inARow == 0 || now - rowBeganNanos > A_ROW_NANOS) {
      rowBeganNanos = now;
      inARow = 0;
    }
    if (++inARow > MOST_IN_A_ROW) {
      throw new Failure(
          failure.getMessage()
              + "; this happens again and again, so another program writes to the same keys:"
              + " give each its own courtside.redis.prefix",
          failure);
    }
    LOG.warn("{}; going on from there", failure.getMessage());
  }
}
