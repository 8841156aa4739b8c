package io.courtside.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a thread give way to the stream's.
 *
 * <p>Java's own priorities mean nothing on Linux, but each thread has a niceness there, and hands
 * it on to the threads it starts: the warehouse's among them.
 */
public final class Background {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final Path THIS_THREAD = Path.of("/proc/thread-self");

  private final int nice;

  /**
   * @param nice niceness, from 0, as important as the stream, to 19
   */
  Background(int nice) {
    this.nice = nice;
  }

  /** From now on, this thread and those it starts take the processor time that others leave. */
  public void giveWay() throws InterruptedException {
    if (nice == 0 || !Files.exists(THIS_THREAD)) {
      return;
    }
    try {
      String thread = Files.readSymbolicLink(THIS_THREAD).getFileName().toString();
      int status =
          new ProcessBuilder("renice", "-n", Integer.toString(nice), "-p", thread)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (status != 0) {
        LOG.debug("renice ended with {}", status);
      }
    } catch (IOException e) {
      LOG.debug("jobs run beside the stream as equals", e);
    }
  }
}
