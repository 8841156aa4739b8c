package io.courtside.loadtest;

import io.courtside.journal.Journal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The scored logs of all lanes in a directory, read on from where they ended at the beginning. */
public final class ScoredLog implements ScoredReader, Closeable {
  private static final Pattern SEGMENT = Pattern.compile("lane-(\\d+)-(\\d+)\\.jsonl");
  // Times of directories go forward in steps of some milliseconds: what comes in the same step as a
  // listing does not show in them.
  private static final long STEP_NANOS = 20_000_000;

  private static final long SEEN = Long.MIN_VALUE;

  private final Path directory;
  private final ScoredLine lines;
  private final LongSupplier nanoTime;
  private final Map<Integer, LaneTail> lanes = new HashMap<>();
  private FileTime changed = FileTime.fromMillis(0);
  private long listAgainNanos;

  private ScoredLog(Path directory, String run, LongSupplier nanoTime) {
    this.directory = directory;
    this.lines = new ScoredLine(EventLines.eventIdPrefix(run));
    this.nanoTime = nanoTime;
    this.listAgainNanos = nanoTime.getAsLong();
  }

  /**
   * Begins where the logs end now.
   *
   * @param directory need not be there yet
   * @param run whose lines are wanted
   * @param nanoTime monotonic time, nanoseconds
   */
  public static ScoredLog fromNow(Path directory, String run, LongSupplier nanoTime)
      throws IOException {
    ScoredLog log = new ScoredLog(directory, run, nanoTime);
    for (Map.Entry<Integer, Integer> lane : log.lastSegments().entrySet()) {
      Path last = Journal.ofLane(directory, lane.getKey(), lane.getValue());
      log.lanes.put(
          lane.getKey(),
          new LaneTail(directory, lane.getKey(), lane.getValue(), Files.size(last), log.lines));
    }
    return log;
  }

  private Map<Integer, Integer> lastSegments() throws IOException {
    Map<Integer, Integer> last = new TreeMap<>();
    if (!Files.isDirectory(directory)) {
      return last;
    }
    try (Stream<Path> files = Files.list(directory)) {
      files.forEach(
          file -> {
            Matcher name = SEGMENT.matcher(file.getFileName().toString());
            if (name.matches()) {
              last.merge(
                  Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)), Math::max);
            }
          });
    }
    return last;
  }

  @Override
  public void poll(Taker taker) throws IOException {
    findLanes();
    for (LaneTail lane : lanes.values()) {
      lane.poll(taker);
    }
  }

  /**
   * Looks for new lanes where a file has come; a lane that is new begins with its first segment.
   */
  private void findLanes() throws IOException {
    if (!directory.toFile().isDirectory()) {
      return;
    }
    long now = nanoTime.getAsLong();
    FileTime modified = Files.getLastModifiedTime(directory);
    boolean news = !modified.equals(changed);
    if (!news && (listAgainNanos == SEEN || now - listAgainNanos < 0)) {
      return;
    }
    changed = modified;
    listAgainNanos = news ? now + STEP_NANOS : SEEN;
    for (int lane : lastSegments().keySet()) {
      lanes.computeIfAbsent(lane, number -> new LaneTail(directory, number, 1, 0, lines));
    }
  }

  @Override
  public void close() throws IOException {
    for (LaneTail lane : lanes.values()) {
      lane.close();
    }
  }
}
