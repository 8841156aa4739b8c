package io.courtside.jobs;

import io.courtside.warehouse.Warehouse;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Breaks off what runs on the warehouse as soon as the stream needs its time, from when it is made
 * until it is closed.
 */
final class BreakOff implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BreakOff.class);
  private static final long LOOK_MILLIS = 50;

  private final BooleanSupplier needed;
  private final Warehouse warehouse;
  private final Thread thread;
  private volatile boolean happened;
  private volatile boolean closed;

  /**
   * @param needed whether the stream needs the time
   * @param warehouse what works on it is broken off
   */
  BreakOff(BooleanSupplier needed, Warehouse warehouse) {
    this.needed = needed;
    this.warehouse = warehouse;
    thread = new Thread(this::look, "load-break-off");
    thread.setDaemon(true);
    thread.start();
  }

  private void look() {
    try {
      while (!closed) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        if (!closed && needed.getAsBoolean()) {
          happened = true;
          cancel();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  /** Called again at each look, since between two statements there is nothing to cancel. */
  private void cancel() {
    try {
      warehouse.cancel();
    } catch (SQLException e) {
      LOG.debug("a statement was over before it could be broken off", e);
    }
  }

  /** Whether anything may have been broken off. */
  boolean happened() {
    return happened;
  }

  /** Ends it; what runs on the warehouse afterwards is left alone. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
