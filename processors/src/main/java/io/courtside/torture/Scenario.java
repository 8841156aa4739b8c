package io.courtside.torture;

import java.util.Locale;

/** A way of breaking the program. */
public enum Scenario {
  /** {@code kill -9} of the program and of its Redis server. */
  KILL,
  /** SIGTERM: the program must end in order, its last commit clean. */
  TERM,
  /** The Redis server is stopped for a while and goes on. */
  REDIS_PAUSE,
  /** A disk has no room for a while. */
  DISK_FULL,
  /** The inbox file is rotated, truncated, rewritten, replaced and compressed in mid-read. */
  INBOX;

  /** The name as a user writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
