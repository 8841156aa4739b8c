package io.courtside.http;

import io.courtside.landing.LandingLog;
import io.courtside.source.TailProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How much was landed that the pipeline has not read yet. Thread safe.
 *
 * <p>Measured anew a few times a second at most, and counted on from there: exact enough to hold
 * clients back, and never too low by what was landed since.
 */
public final class Backlog {
  private static final long FRESH_NANOS = 50_000_000L;

  private final Path inbox;
  private final Supplier<TailProgress> progress;
  private final LongSupplier nanoTime;
  private boolean measured;
  private long measuredAt;
  private long unread;

  /**
   * @param inbox directory of the landing log
   * @param progress how far the pipeline has read
   * @param nanoTime monotonic time, nanoseconds
   */
  public Backlog(Path inbox, Supplier<TailProgress> progress, LongSupplier nanoTime) {
    this.inbox = inbox;
    this.progress = progress;
    this.nanoTime = nanoTime;
  }

  /** Bytes landed and not read yet. */
  synchronized long unreadBytes() throws IOException {
    long now = nanoTime.getAsLong();
    if (!measured || now - measuredAt > FRESH_NANOS) {
      unread = measure();
      measured = true;
      measuredAt = now;
    }
    return unread;
  }

  /** More was landed. */
  synchronized void landed(long bytes) {
    unread += bytes;
  }

  private long measure() throws IOException {
    Map<String, Long> read = new HashMap<>();
    for (TailProgress.OfSource source : progress.get().sources()) {
      read.put(Path.of(source.name()).getFileName().toString(), source.readBytes());
    }
    long sum = 0;
    for (Path segment : segments()) {
      long behind = sizeOf(segment) - read.getOrDefault(segment.getFileName().toString(), 0L);
      sum += Math.max(0, behind);
    }
    return sum;
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(inbox)) {
      return files.filter(LandingLog::isSegment).toList();
    }
  }

  private static long sizeOf(Path segment) throws IOException {
    try {
      return Files.size(segment);
    } catch (NoSuchFileException e) {
      return 0; // moved away since it was listed
    }
  }
}
