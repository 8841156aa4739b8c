package io.courtside.retrain;

import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * What a retraining is to do. Dates are days in UTC.
 *
 * @param cutOff games that ended before it are learned from, games that began on it or later judge;
 *     where it is empty, {@code holdoutDays} before the last game there is
 * @param evaluateFrom games that began before it do not judge, whatever the cut-off
 * @param holdoutDays days kept for judging where no cut-off is given, 1 or more
 * @param seasons how many seasons are learned from, the latest before the cut-off, 1 or more
 * @param rule when a challenger is promoted
 * @param dryRun whether the store is left as it is
 */
public record Plan(
    Optional<LocalDate> cutOff,
    Optional<LocalDate> evaluateFrom,
    int holdoutDays,
    int seasons,
    PromotionRule rule,
    boolean dryRun) {
  /** Checks the numbers. */
  public Plan {
    Objects.requireNonNull(cutOff, "cutOff");
    Objects.requireNonNull(evaluateFrom, "evaluateFrom");
    Objects.requireNonNull(rule, "rule");
    if (holdoutDays < 1) {
      throw new IllegalArgumentException("at least 1 day must be held out: " + holdoutDays);
    }
    if (seasons < 1) {
      throw new IllegalArgumentException("at least 1 season must be learned from: " + seasons);
    }
  }

  /** What the settings say, and for the rest what was chosen. */
  public static Plan of(
      Settings settings,
      Optional<LocalDate> cutOff,
      Optional<LocalDate> evaluateFrom,
      boolean dryRun) {
    return new Plan(
        cutOff,
        evaluateFrom,
        Math.toIntExact(settings.get(SettingCatalog.RETRAIN_HOLDOUT).toDays()),
        settings.get(SettingCatalog.RETRAIN_SEASONS),
        new PromotionRule(
            settings.get(SettingCatalog.RETRAIN_MARGIN),
            settings.get(SettingCatalog.RETRAIN_CONFIDENCE),
            settings.get(SettingCatalog.RETRAIN_GAMES)),
        dryRun);
  }

  /** The day of the cut-off, where the last game ended then. */
  LocalDate cutOff(Instant lastEnd) {
    return cutOff.orElseGet(
        () -> LocalDate.ofInstant(lastEnd, ZoneOffset.UTC).minusDays(holdoutDays - 1L));
  }

  /** The first day that judges. */
  LocalDate judgeFrom(LocalDate cutOffDay) {
    return evaluateFrom.filter(cutOffDay::isBefore).orElse(cutOffDay);
  }
}
