package io.courtside.consistency;

import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;

/**
 * What a comparison is judged by; each is a setting.
 *
 * @param topPlayers players compared by rank
 * @param difference up to which two numbers agree
 * @param homeWpMae mean difference of home_wp, at most
 * @param impactMae mean difference of an event's credits, at most
 * @param spearman rank correlation of the top players, at least
 * @param lateShare share of late events, at most
 * @param deferredShare share of deferred events, at most
 * @param missingShare share of events that never came, at most
 * @param driftLevel probability of calling anything drift where there is none
 * @param driftDays days of this period
 */
public record Limits(
    int topPlayers,
    double difference,
    double homeWpMae,
    double impactMae,
    double spearman,
    double lateShare,
    double deferredShare,
    double missingShare,
    double driftLevel,
    int driftDays) {

  /** The limits that are set. */
  public static Limits of(Settings settings) {
    return new Limits(
        settings.get(SettingCatalog.CHECK_TOP_PLAYERS),
        settings.get(SettingCatalog.CHECK_DIFFERENCE),
        settings.get(SettingCatalog.CHECK_HOME_WP_MAE),
        settings.get(SettingCatalog.CHECK_IMPACT_MAE),
        settings.get(SettingCatalog.CHECK_SPEARMAN),
        settings.get(SettingCatalog.CHECK_LATE_SHARE),
        settings.get(SettingCatalog.CHECK_DEFERRED_SHARE),
        settings.get(SettingCatalog.CHECK_MISSING_SHARE),
        settings.get(SettingCatalog.CHECK_DRIFT_LEVEL),
        settings.get(SettingCatalog.CHECK_DRIFT_DAYS));
  }
}
