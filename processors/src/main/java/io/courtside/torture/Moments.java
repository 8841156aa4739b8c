package io.courtside.torture;

import io.courtside.torture.Moment.Victim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Draws the moments of the blows, so that they spread over the whole of the work whatever the speed
 * of the machine.
 *
 * <p>Each blow has an equal part of the work to itself and strikes somewhere in it, a random number
 * of committed lines from its beginning and then some random time more, so that it is not bound to
 * a commit. As much is left after the last one, which so strikes before the work is over. One in
 * five of those against the program strikes in its start instead, at a random time.
 */
final class Moments {
  private static final int ONE_IN_START = 5;
  private static final int MOST_MICROS_MORE = 15_000;
  private static final double LEAST_SECONDS_OF_PART = 0.5;
  private static final long LEAST_LINES_PER_SECOND = 1_000;
  private static final long MOST_LINES_PER_SECOND = 1_000_000; // more than the program takes

  private final Random random;
  private final long lines;
  private final long startMicros;
  private final List<Victim> victims = new ArrayList<>();
  private int drawn;

  /**
   * @param lines of the whole work
   * @param startMillis from the start of the program to its first commit, milliseconds
   */
  Moments(long seed, int kills, int redisKills, long lines, long startMillis) {
    this.random = new Random(seed);
    this.lines = lines;
    this.startMicros = startMillis * 1_000;
    for (int i = 0; i < kills; i++) {
      victims.add(Victim.PROGRAM);
    }
    for (int i = 0; i < redisKills; i++) {
      victims.add(i % 2 == 0 ? Victim.REDIS : Victim.BOTH);
    }
    Collections.shuffle(victims, random);
  }

  /**
   * The pace of the work, lines a second, at which a part of it lasts long enough to be hit by
   * somebody who looks from outside and is himself held up at times.
   */
  long linesPerSecond() {
    double seconds = (victims.size() + 1) * LEAST_SECONDS_OF_PART;
    long pace = (long) (lines / seconds);
    return Math.max(LEAST_LINES_PER_SECOND, Math.min(MOST_LINES_PER_SECOND, pace));
  }

  boolean hasNext() {
    return drawn < victims.size();
  }

  /** How many were not drawn yet. */
  int left() {
    return victims.size() - drawn;
  }

  /** Draws the next one, given how many lines are committed so far. */
  Moment next(long committed) {
    double share = random.nextDouble();
    long more = random.nextInt(MOST_MICROS_MORE);
    boolean inStart = random.nextInt(ONE_IN_START) == 0;
    int blow = drawn++;
    Victim victim = victims.get(blow);
    if (inStart && victim == Victim.PROGRAM && isAfterStart(blow)) {
      return new Moment(victim, -1, (long) (share * startMicros));
    }
    long lineOfPart = (long) ((blow + share) / (victims.size() + 1) * lines);
    return new Moment(victim, Math.max(committed + 1, lineOfPart), more);
  }

  /**
   * Whether the program was started anew before that blow: it lives on after one at Redis alone.
   */
  private boolean isAfterStart(int blow) {
    return blow == 0 || victims.get(blow - 1) != Victim.REDIS;
  }
}
