package io.courtside.settings;

import java.util.ArrayList;
import java.util.List;

/** What must hold between settings. */
final class SettingRules {
  private SettingRules() {}

  /**
   * Checks the rules.
   *
   * @throws InvalidSetting if one is broken
   */
  static void check(Settings settings) {
    longestPauseIsNotTheShorter(settings);
    noKindIsCriticalAndLow(settings);
  }

  private static void noKindIsCriticalAndLow(Settings settings) {
    Setting<String> critical = SettingCatalog.CLASS_CRITICAL;
    Setting<String> low = SettingCatalog.CLASS_LOW;
    List<String> both = new ArrayList<>(List.of(settings.get(critical).split(",")));
    both.retainAll(List.of(settings.get(low).split(",")));
    both.remove("none");
    if (!both.isEmpty()) {
      throw new InvalidSetting(
          List.of(
              "%s = %s (from %s): allowed is what is not in %s (from %s); %s is in both"
                  .formatted(
                      low.name(),
                      settings.shown(low),
                      settings.provenance(low).place(),
                      critical.name(),
                      settings.provenance(critical).place(),
                      both.get(0))));
    }
  }

  private static void longestPauseIsNotTheShorter(Settings settings) {
    Setting<?> longest = SettingCatalog.COMMIT_RETRY_DELAY_MAX;
    Setting<?> first = SettingCatalog.COMMIT_RETRY_DELAY;
    if (settings
            .get(SettingCatalog.COMMIT_RETRY_DELAY_MAX)
            .compareTo(settings.get(SettingCatalog.COMMIT_RETRY_DELAY))
        < 0) {
      throw new InvalidSetting(
          List.of(
              "%s = %s (from %s): allowed is %s or more, which is %s (from %s)"
                  .formatted(
                      longest.name(),
                      settings.shown(longest),
                      settings.provenance(longest).place(),
                      settings.shown(first),
                      first.name(),
                      settings.provenance(first).place())));
    }
  }
}
