package io.courtside.jobs;

import io.courtside.jobs.JobOutcome.Result;
import java.util.Locale;

/** What a job does. */
@FunctionalInterface
interface Work {
  /**
   * What came of it.
   *
   * @param result whether something is wrong that was found
   * @param message what was done, in a sentence
   */
  record Done(Result result, String message) {
    static Done idle(String message) {
      return new Done(Result.IDLE, message);
    }

    static Done putOff(String message) {
      return new Done(Result.PUT_OFF, message);
    }

    static Done well(String message, Object... values) {
      return new Done(Result.DONE, String.format(Locale.ROOT, message, values));
    }
  }

  /** Does it. */
  Done run() throws Exception;
}
