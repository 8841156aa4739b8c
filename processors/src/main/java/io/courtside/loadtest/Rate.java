package io.courtside.loadtest;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rate as a person gives it.
 *
 * @param value events a second, or percent of the capacity; 0 or more
 * @param ofCapacity whether it is in percent of what the program can do at most
 */
public record Rate(double value, boolean ofCapacity) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)(%?)");

  /** Checks the range. */
  public Rate {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("a rate must be 0 or more, not " + value);
    }
  }

  /**
   * Reads {@code 10000} (events a second) or {@code 40%} (of the capacity).
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Rate parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a rate is events a second, like 10000, or a share of the capacity, like 40%, not "
              + text);
    }
    return new Rate(Double.parseDouble(matcher.group(1)), !matcher.group(2).isEmpty());
  }

  /** So many times this rate. */
  public Rate times(double factor) {
    return new Rate(value * factor, ofCapacity);
  }

  /**
   * Events a second.
   *
   * @param capacity events a second at most; looked at for a share only
   */
  public double perSecond(double capacity) {
    return ofCapacity ? value / 100 * capacity : value;
  }

  @Override
  public String toString() {
    return ofCapacity
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() + "% of the capacity"
        : String.format(Locale.ROOT, "%,.0f/s", value);
  }
}
