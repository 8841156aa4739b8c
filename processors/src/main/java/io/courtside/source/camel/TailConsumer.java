package io.courtside.source.camel;

import io.courtside.source.LineBlock;
import io.courtside.source.SourceProblem;
import io.courtside.source.Tail;
import io.courtside.source.TailProgress;
import io.courtside.source.Unfinished;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that reads and hands on. A block the route fails on is handed on again, with
 * growing pauses, until it is taken: none is skipped.
 */
public class TailConsumer extends DefaultConsumer implements Suspendable {
  private static final Logger LOG = LoggerFactory.getLogger(TailConsumer.class);
  private static final long FIRST_RETRY_NANOS = 100_000_000L;
  private static final long LAST_RETRY_NANOS = 5_000_000_000L;
  private static final long PATIENCE_MILLIS = 10_000;
  private static final long SUSPENDED_NANOS = 50_000_000L;

  private final TailEndpoint endpoint;
  private final LongSupplier nanoTime;
  private volatile Tail tail;
  private volatile boolean reading;
  private Thread reader;

  TailConsumer(TailEndpoint endpoint, Processor processor) {
    super(endpoint, processor);
    this.endpoint = endpoint;
    this.nanoTime = endpoint.nanoTime();
  }

  /** How far reading is; nothing before the first start. */
  public TailProgress progress() {
    Tail now = tail;
    return now == null ? new TailProgress(0, 0, List.of()) : now.progress();
  }

  /** The same, but what a suspended route leaves unread is not to be read now. */
  public TailProgress dueProgress() {
    return isSuspendingOrSuspended() ? progress().readOut() : progress();
  }

  /** The rests without newline that were left when reading stopped at the end. */
  public List<Unfinished> unfinished() {
    Tail now = tail;
    return now == null ? List.of() : now.unfinished();
  }

  /** The files that could not be read, or not to their end. */
  public List<SourceProblem> problems() {
    Tail now = tail;
    return now == null ? List.of() : now.problems();
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    tail = new Tail(endpoint.inbox(), endpoint.options(), endpoint.ledgerToUse(), nanoTime);
    reading = true;
    reader = new Thread(this::read, "tail " + endpoint.getDirectory());
    reader.start();
  }

  @Override
  protected void doStop() throws Exception {
    reading = false;
    // The route may stop itself from within, at the end of the input for example.
    if (reader != null && reader != Thread.currentThread()) {
      LockSupport.unpark(reader);
      reader.join(PATIENCE_MILLIS);
      if (reader.isAlive()) {
        LOG.warn("{} is stopped in the middle of a block", endpoint.getEndpointUri());
        reader.interrupt();
        reader.join(PATIENCE_MILLIS);
      }
    }
    super.doStop();
  }

  private void read() {
    try (Tail open = tail) {
      while (reading) {
        // An interrupt left over from the route would close the files.
        Thread.interrupted();
        LineBlock block = isSuspendingOrSuspended() ? null : nextOf(open);
        if (block != null) {
          handOn(block);
        } else if (reading) {
          LockSupport.parkNanos(isSuspendingOrSuspended() ? SUSPENDED_NANOS : open.pauseNanos());
        }
      }
    } catch (IOException e) {
      LOG.warn("closing the files of {} failed", endpoint.getEndpointUri(), e);
    }
  }

  /** The next block; asks again, with growing pauses, while files or ledger fail. */
  private LineBlock nextOf(Tail open) {
    long pause = FIRST_RETRY_NANOS;
    boolean failed = false;
    while (reading) {
      try {
        LineBlock block = open.next();
        if (failed) {
          LOG.info("{} reads again", endpoint.getEndpointUri());
        }
        return block;
      } catch (IOException | RuntimeException e) {
        if (!failed) {
          LOG.warn("{} cannot read on; it is tried again", endpoint.getEndpointUri(), e);
        }
        failed = true;
        pauseFor(pause);
        pause = Math.min(2 * pause, LAST_RETRY_NANOS);
      }
    }
    return null;
  }

  private void handOn(LineBlock block) {
    long pause = FIRST_RETRY_NANOS;
    Exception failure = process(block);
    if (failure == null) {
      return;
    }
    LOG.warn("{} failed; it is handed on again until it is taken", place(block), failure);
    while (failure != null && reading) {
      pauseFor(pause);
      pause = Math.min(2 * pause, LAST_RETRY_NANOS);
      failure = reading ? process(block) : failure;
    }
    if (failure == null) {
      LOG.info("{} was taken at last", place(block));
    }
  }

  private Exception process(LineBlock block) {
    Exchange exchange = createExchange(false);
    try {
      exchange.getIn().setBody(block);
      getProcessor().process(exchange);
      return exchange.getException();
    } catch (Exception e) {
      return e;
    } finally {
      releaseExchange(exchange, false);
    }
  }

  private void pauseFor(long nanos) {
    long until = nanoTime.getAsLong() + nanos;
    while (reading && until - nanoTime.getAsLong() > 0) {
      LockSupport.parkNanos(until - nanoTime.getAsLong());
    }
  }

  private static String place(LineBlock block) {
    return block.isEndOfInput()
        ? "the end of input"
        : "a block of " + block.sourceName() + " that ends at byte " + block.endOffset();
  }
}
