package io.courtside.pipeline;

import io.courtside.settings.JobsPriority;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a thread give way to the stream's.
 *
 * <p>Java's own priorities mean nothing on Linux, but each thread has a policy and a niceness
 * there, and hands them on to the threads it starts. Elsewhere jobs run as equals.
 */
public final class Background {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final Path THIS_THREAD = Path.of("/proc/thread-self");

  private final JobsPriority priority;
  private volatile Thread done;

  Background(JobsPriority priority) {
    this.priority = priority;
  }

  /** From now on this thread, and those it starts, have that priority. */
  public void giveWay() throws InterruptedException {
    if (Thread.currentThread() == done || !Files.exists(THIS_THREAD)) {
      return;
    }
    // Once: what it takes to ask again would itself be run with the thread's new priority.
    done = Thread.currentThread();
    try {
      String thread = Files.readSymbolicLink(THIS_THREAD).getFileName().toString();
      switch (priority) {
        case IDLE -> {
          // To Linux a processor that runs a thread of the idle policy is free for who wakes up,
          // which one that runs a merely nice thread is not.
          if (!succeeds("chrt", "-i", "-p", "0", thread)) {
            renice(19, thread);
          }
        }
        case LOW -> renice(5, thread);
        case EQUAL -> {}
      }
    } catch (IOException e) {
      LOG.debug("jobs run beside the stream as equals", e);
    }
  }

  private static void renice(int nice, String thread) throws InterruptedException {
    succeeds("renice", "-n", Integer.toString(nice), "-p", thread);
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      int status =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start()
              .waitFor();
      if (status != 0) {
        LOG.debug("{} ended with {}", List.of(command), status);
      }
      return status == 0;
    } catch (IOException e) {
      LOG.debug("{} is not there", command[0], e);
      return false;
    }
  }
}
