package io.courtside.torture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done to the program.
 *
 * @param file events, one a line, plain or gzipped; disordered by whoever made it
 * @param lines how many of its first lines are used, at least 1
 * @param kills how often the program is killed, 0 or more
 * @param redisKills how often its Redis server is killed, 0 or more
 * @param seed the same seed draws the same moments
 * @param scenarios what is done, in this order
 * @param work directory for all runs; empty for a temporary one, kept when something differs
 * @param pause how long Redis is stopped
 * @param smallDisk a mount of at most {@link SmallDisk#MOST_BYTES}, for {@link Scenario#DISK_FULL}
 * @param vary whether workers and batch size change from start to start
 * @param assignments {@code name=value} settings given to every start of the program
 */
public record Plan(
    Path file,
    long lines,
    int kills,
    int redisKills,
    long seed,
    List<Scenario> scenarios,
    Optional<Path> work,
    Duration pause,
    Optional<Path> smallDisk,
    boolean vary,
    List<String> assignments) {

  /** Checks the ranges. */
  public Plan {
    if (lines < 1) {
      throw new IllegalArgumentException("lines must be at least 1, not " + lines);
    }
    if (kills < 0 || redisKills < 0) {
      throw new IllegalArgumentException(
          "kills must not be negative, not " + kills + " and " + redisKills);
    }
    scenarios = List.copyOf(scenarios);
    assignments = List.copyOf(assignments);
  }
}
