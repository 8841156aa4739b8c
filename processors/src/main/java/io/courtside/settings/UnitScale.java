package io.courtside.settings;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts written with a unit, such as {@code 2ms} or {@code 64KiB}, as exact whole numbers of the
 * smallest unit.
 *
 * <p>A bare number is refused: whether {@code 5} means seconds or milliseconds is nothing to guess.
 */
final class UnitScale {
  /** Durations in nanoseconds. */
  static final UnitScale NANOSECONDS =
      new UnitScale("ns us ms s m h d", 1_000, 1_000, 1_000, 60, 60, 24);

  /** Sizes in bytes. */
  static final UnitScale BYTES = new UnitScale("B KiB MiB GiB TiB", 1_024, 1_024, 1_024, 1_024);

  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,19}(?:\\.\\d{1,9})?)\\s*([A-Za-z]+)");

  private final Map<String, Long> units = new LinkedHashMap<>();

  private UnitScale(String names, int... steps) {
    String[] name = names.split(" ", -1);
    long factor = 1;
    units.put(name[0], factor);
    for (int i = 0; i < steps.length; i++) {
      factor *= steps[i];
      units.put(name[i + 1], factor);
    }
  }

  /** The units from the smallest to the largest, for people: {@code ns, us, ms, s, m, h, d}. */
  String unitNames() {
    return String.join(", ", units.keySet());
  }

  /**
   * Reads an amount.
   *
   * @throws IllegalArgumentException if the text is no amount with a known unit, is no whole number
   *     of the smallest unit, or does not fit into a long
   */
  long parse(String text) {
    Matcher matcher = AMOUNT.matcher(text);
    Long factor = matcher.matches() ? units.get(matcher.group(2)) : null;
    if (factor == null) {
      throw new IllegalArgumentException("no amount with a unit: " + text);
    }
    try {
      return new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(factor)).longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("no whole number of the smallest unit: " + text, e);
    }
  }

  /** Writes an amount in the largest unit that gives a whole number. */
  String format(long amount) {
    String best = amount + units.keySet().iterator().next();
    if (amount == 0) {
      return best;
    }
    for (Map.Entry<String, Long> unit : units.entrySet()) {
      if (amount % unit.getValue() == 0) {
        best = amount / unit.getValue() + unit.getKey();
      }
    }
    return best;
  }
}
