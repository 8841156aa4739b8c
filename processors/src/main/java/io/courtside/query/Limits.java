package io.courtside.query;

import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.time.Duration;

/**
 * What a query may take.
 *
 * @param rows most rows of an answer
 * @param time longest time until it is there
 */
public record Limits(int rows, Duration time) {

  /** The limits that are set. */
  public static Limits of(Settings settings) {
    return new Limits(
        settings.get(SettingCatalog.QUERY_ROWS), settings.get(SettingCatalog.QUERY_TIME));
  }
}
