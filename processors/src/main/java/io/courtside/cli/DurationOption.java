package io.courtside.cli;

import io.courtside.settings.SettingType;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations of options as those of settings are read: {@code 30s}, {@code 1.5m}. */
final class DurationOption implements ITypeConverter<Duration> {
  private static final SettingType<Duration> TYPE = SettingType.duration("0ms", "24h");

  @Override
  public Duration convert(String text) {
    try {
      return TYPE.reader().apply(text, null);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new TypeConversionException("'%s' is not %s".formatted(text, TYPE.allowed()));
    }
  }
}
