package io.courtside.report;

import java.util.Locale;

/** Numbers as a person reads them. */
final class Figures {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final double READABLE = 1e-4;
  private static final double LARGE = 1e6;
  private static final double LINED_UP = 1e-6;
  private static final double THOUSAND = 1000;

  private Figures() {}

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /**
   * A share in percent with two decimals, cut off and not rounded: 100% stands for all and for
   * nothing less.
   */
  static String percent(double share) {
    double cut = Math.floor(share * 10_000 + 1e-9) / 100;
    return String.format(Locale.ROOT, "%.2f", cut);
  }

  /** A value of any size with three digits that count, as power of ten where it is tiny. */
  static String small(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double size = Math.abs(value);
    if (value == 0) {
      return "0";
    }
    if (size >= READABLE && size < LARGE) {
      int decimals = (int) Math.max(0, 2 - Math.floor(Math.log10(size)));
      String plain = String.format(Locale.ROOT, "%,." + decimals + "f", value);
      return plain.contains(".") ? plain.replaceFirst("\\.?0+$", "") : plain;
    }
    String[] parts = String.format(Locale.ROOT, "%.1e", value).split("e", 2);
    return parts[0].replace(".0", "") + "×10" + superscript(Integer.parseInt(parts[1]));
  }

  /** A difference, with six decimals, so that those of a column line up; smaller ones as above. */
  static String difference(double value) {
    boolean lined = value >= LINED_UP;
    return lined ? String.format(Locale.ROOT, "%.6f", value) : small(value);
  }

  /** A count for the axis of a plot, such as {@code 40k}. */
  static String thousands(double count) {
    return count < THOUSAND ? small(count) : small(count / THOUSAND) + "k";
  }

  private static String superscript(int exponent) {
    StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
    for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
      text.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }

  static String pValue(double p) {
    return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
  }

  /** With a sign and three decimals. */
  static String signed(double value) {
    return String.format(Locale.ROOT, "%+.3f", value).replace('-', '−');
  }

  /** A correlation, cut off and not rounded: 1 stands for exactly 1. */
  static String correlation(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return value == 1 ? "1" : String.format(Locale.ROOT, "%.4f", Math.floor(value * 1e4) / 1e4);
  }
}
