package io.courtside.overload;

/**
 * The rates at which lines are let in: of each source, and of all together. Safe for use by many
 * threads, and may be changed at any time.
 *
 * <p>What is counted are blocks in periods of {@value #PERIOD_MILLIS} ms. So the sources are told
 * to cut blocks of as many lines as make whole numbers of blocks a period come within half a
 * percent of the rates.
 */
public final class Throttle {
  /** Length of a period, milliseconds. */
  public static final int PERIOD_MILLIS = 100;

  /** Lowest rate, lines a second. */
  public static final int LOWEST = 1_000 / PERIOD_MILLIS;

  private static final int MOST_LINES = 128;
  private static final int LEAST_BLOCKS = 4;
  private static final double TOLERANCE = 0.005;

  private record Rates(int total, int source, int blockLines) {}

  private volatile Rates rates = new Rates(0, 0, Integer.MAX_VALUE);

  /**
   * Changes the rates.
   *
   * @param total lines a second of all sources together; 0 for as many as come
   * @param source lines a second of each source; 0 for as many as come
   * @throws IllegalArgumentException where a rate is neither 0 nor at least {@link #LOWEST}
   */
  public void rates(int total, int source) {
    requireRate(total);
    requireRate(source);
    rates = new Rates(total, source, blockLines(total, source));
  }

  private static void requireRate(int rate) {
    if (rate != 0 && rate < LOWEST) {
      throw new IllegalArgumentException(
          "a rate must be 0 for none, or at least " + LOWEST + " lines a second, not " + rate);
    }
  }

  private static int blockLines(int total, int source) {
    if (total == 0 && source == 0) {
      return Integer.MAX_VALUE;
    }
    int lowest = total == 0 ? source : source == 0 ? total : Math.min(total, source);
    int lines = Math.max(1, Math.min(MOST_LINES, lowest / LOWEST / LEAST_BLOCKS));
    while (lines > 1 && Math.max(error(total, lines), error(source, lines)) > TOLERANCE) {
      lines--;
    }
    return lines;
  }

  /** By what share a rate is missed with blocks of so many lines. */
  private static double error(int rate, int lines) {
    return rate == 0 ? 0 : Math.abs(1 - (double) blocks(rate, lines) * lines * LOWEST / rate);
  }

  private static int blocks(int rate, int lines) {
    return Math.max(1, (int) Math.round((double) rate / LOWEST / lines));
  }

  /** Lines a second of all sources together; 0 for as many as come. */
  public int total() {
    return rates.total();
  }

  /** Lines a second of each source; 0 for as many as come. */
  public int source() {
    return rates.source();
  }

  /** Most lines that a source may put into a block now. */
  public int blockLines() {
    return rates.blockLines();
  }

  /** Whether all sources together are limited. */
  public boolean limitsTotal() {
    return rates.total() > 0;
  }

  /** Whether each source is limited. */
  public boolean limitsSource() {
    return rates.source() > 0;
  }

  /** Blocks a period of all sources together. */
  public int totalBlocks() {
    Rates now = rates;
    return blocks(now.total(), now.blockLines());
  }

  /** Blocks a period of each source. */
  public int sourceBlocks() {
    Rates now = rates;
    return blocks(now.source(), now.blockLines());
  }
}
