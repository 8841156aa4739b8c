package io.courtside.loadtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * When the processor was slow during a load test: below half of its usual speed, which is the
 * median over the test.
 *
 * @param spells in which it was, in their order
 */
public record ProcessorSpeed(List<Spell> spells) {
  private static final double SLOW = 0.5;

  /** What was due a little before a spell has to be scored in it. */
  private static final long MARGIN_NANOS = 50_000_000;

  /**
   * A time in which the processor was slow, from the last look before it to the first after it.
   *
   * @param fromNanos since the beginning of the test
   * @param untilNanos since the beginning of the test
   * @param lowest the lowest speed found in it, as a part of the usual one, 0 to 0.5
   */
  public record Spell(long fromNanos, long untilNanos, double lowest) {

    /** How long it was, nanoseconds. */
    public long nanos() {
      return untilNanos - fromNanos;
    }

    private long nanosWithin(long from, long until) {
      return Math.max(0, Math.min(until, untilNanos) - Math.max(from, fromNanos));
    }
  }

  /** Keeps the spells as they are. */
  public ProcessorSpeed {
    spells = List.copyOf(spells);
  }

  /**
   * Finds the slow spells.
   *
   * @param atNanos when it was measured, rising, since the beginning
   * @param tookNanos what the same work took each time
   */
  static ProcessorSpeed of(long[] atNanos, long[] tookNanos) {
    if (tookNanos.length == 0) {
      return new ProcessorSpeed(List.of());
    }
    long[] sorted = tookNanos.clone();
    Arrays.sort(sorted);
    double usual = sorted[sorted.length / 2];
    List<Spell> spells = new ArrayList<>();
    int first = -1;
    long longest = 0;
    for (int i = 0; i <= tookNanos.length; i++) {
      boolean slow = i < tookNanos.length && usual < SLOW * tookNanos[i];
      if (slow) {
        first = first < 0 ? i : first;
        longest = Math.max(longest, tookNanos[i]);
      } else if (first >= 0) {
        int last = Math.min(i, tookNanos.length - 1);
        spells.add(new Spell(atNanos[Math.max(0, first - 1)], atNanos[last], usual / longest));
        first = -1;
        longest = 0;
      }
    }
    return new ProcessorSpeed(spells);
  }

  /** How long the processor was slow between two moments, nanoseconds. */
  public long slowNanos(long fromNanos, long untilNanos) {
    return spells.stream().mapToLong(spell -> spell.nanosWithin(fromNanos, untilNanos)).sum();
  }

  /** The spells of which a part is in the window. */
  public List<Spell> within(Window window) {
    return spells.stream()
        .filter(spell -> spell.nanosWithin(window.from().toNanos(), window.until().toNanos()) > 0)
        .toList();
  }

  /** Tells of rising moments whether a slow spell bears on what is due then. */
  final class Bearing {
    private int next;
    private long until = Long.MIN_VALUE;

    /**
     * Whether it does: from a little before the spell until as long again after it, in which what
     * has gathered is worked off. The latency that came of it does not decide, or the slow events
     * would be left out for being slow.
     *
     * @param dueNanos since the beginning, not before the one asked for last
     */
    boolean on(long dueNanos) {
      while (next < spells.size() && spells.get(next).fromNanos() - MARGIN_NANOS <= dueNanos) {
        Spell spell = spells.get(next++);
        until = Math.max(until, spell.untilNanos() + spell.nanos() + MARGIN_NANOS);
      }
      return dueNanos < until;
    }
  }
}
