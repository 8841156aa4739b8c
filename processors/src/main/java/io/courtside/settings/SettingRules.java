package io.courtside.settings;

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
