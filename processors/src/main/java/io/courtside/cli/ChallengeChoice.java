package io.courtside.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a user chose for a challenge of the champion; the settings hold for the rest.
 *
 * @param data readable files, at least one, in the order the seasons were played
 * @param cutOff first day of those that are not learned from
 * @param evaluateFrom first day of those that judge, where that is later
 * @param dryRun whether the store is left as it is
 */
public record ChallengeChoice(
    List<Path> data, Optional<LocalDate> cutOff, Optional<LocalDate> evaluateFrom, boolean dryRun) {
  /** Keeps the files as they are. */
  public ChallengeChoice {
    data = List.copyOf(data);
  }
}
