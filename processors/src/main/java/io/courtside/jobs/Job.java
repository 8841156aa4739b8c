package io.courtside.jobs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A job of the batch layer. */
public enum Job {
  /** Loads what the logs have grown by. */
  LOAD,
  /** Scores the games anew of which events were loaded, and repairs where that is set. */
  BACKFILL,
  /** Compares stream and batch over the season, and reports. */
  CHECK,
  /** Writes the days that were scored anew as Parquet files. */
  EXPORT,
  /** Fits the champion's probabilities to what came of them. */
  RECALIBRATE,
  /** Trains a challenger for the champion. */
  RETRAIN;

  /** The word for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The job of that word; none where there is no such job. */
  public static Optional<Job> of(String word) {
    return Arrays.stream(values()).filter(job -> job.word().equals(word)).findFirst();
  }

  /** All words, as a person reads them. */
  public static String words() {
    return Arrays.stream(values()).map(Job::word).collect(Collectors.joining(", "));
  }
}
