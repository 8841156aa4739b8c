package io.courtside.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What a run held against each other.
 *
 * @param games how many games
 * @param from date of the first game
 * @param to date of the last game
 * @param streamLog which scored log the stream's side comes from
 * @param batchRunId which run the batch's side comes from
 * @param streamModels models the stream scored with
 * @param batchModels models the batch scored with
 */
public record Compared(
    int games,
    LocalDate from,
    LocalDate to,
    String streamLog,
    String batchRunId,
    List<String> streamModels,
    List<String> batchModels) {
  /** Checks the dates, and copies. */
  public Compared {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "the last game, %s, is before the first, %s".formatted(to, from));
    }
    streamModels = List.copyOf(streamModels);
    batchModels = List.copyOf(batchModels);
  }
}
