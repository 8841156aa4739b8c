package io.courtside.program;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets Ctrl-C and SIGTERM end a job in order: the process ends only when what the job holds is
 * closed, and it is closed once.
 */
final class Shutdown {
  private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

  private final AutoCloseable[] held;
  private volatile boolean asked;
  private final Thread hook = new Thread(this::closeOnSignal, "shutdown");
  private boolean closed;

  /**
   * @param held what to close, in this order
   */
  Shutdown(AutoCloseable... held) {
    this.held = held.clone();
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void closeOnSignal() {
    asked = true;
    closeHeld();
  }

  private synchronized void closeHeld() {
    if (closed) {
      return;
    }
    closed = true;
    for (AutoCloseable each : held) {
      try {
        each.close();
      } catch (Exception e) {
        LOG.warn("closing {} failed", each.getClass().getSimpleName(), e);
      }
    }
  }

  /** Closes what is held, or waits until a shutdown that is under way has. May be called again. */
  void now() {
    closeHeld();
    if (!asked) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The process has just begun to end; the hook finds nothing left to close.
        asked = true;
      }
    }
  }
}
