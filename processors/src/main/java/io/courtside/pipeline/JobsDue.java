package io.courtside.pipeline;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The jobs that wait for their turn, each once: one that is due again before it has begun would
 * find nothing left to do. Safe for use by several threads.
 */
public final class JobsDue {
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();

  /** Whether the job does not wait already; from now on it does. */
  public boolean isNews(String job) {
    return waiting.add(job);
  }

  /** The job waits no more, since it begins. */
  public void begin(String job) {
    waiting.remove(job);
  }
}
