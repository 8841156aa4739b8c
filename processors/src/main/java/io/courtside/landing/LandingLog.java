package io.courtside.landing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log of segments {@code landing-http-<n>.jsonl} in a directory that the pipeline tails.
 *
 * <p>Thread safe. Who comes while a sync is under way waits for the next one and shares it with all
 * who came meanwhile, so many small takes cost few syncs.
 */
public final class LandingLog implements Landing {

  /** What a log needs of the disk below it. */
  interface Disk extends LineFile.Opener {
    /** Bytes that can still be written. */
    long usableBytes() throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(LandingLog.class);
  private static final Pattern SEGMENT = Pattern.compile("landing-http-(\\d{1,9})\\.jsonl(.*)");
  // A disk filled to its last byte would leave half a write, for the tail to see before it is gone.
  private static final long SPARE_BYTES = 1 << 20;

  private final Path directory;
  private final long segmentSize;
  private final Disk disk;
  private final ReentrantLock writing = new ReentrantLock();
  private final List<Batch> waiting = new ArrayList<>();
  private int number;
  private LineFile segment;

  private LandingLog(Path directory, long segmentSize, Disk disk, int number, LineFile segment) {
    this.directory = directory;
    this.segmentSize = segmentSize;
    this.disk = disk;
    this.number = number;
    this.segment = segment;
  }

  /**
   * Goes on with the last segment in a directory. Half a line at its end, which a crash has left
   * and nobody was told of, is cut off so that no later line is glued to it.
   *
   * @param directory must be there
   * @param segmentSize size at which the next segment is begun, bytes
   */
  public static LandingLog open(Path directory, long segmentSize) throws IOException {
    FileStore store = Files.getFileStore(directory);
    return open(
        directory,
        segmentSize,
        new Disk() {
          @Override
          public FileChannel open(Path file) throws IOException {
            return LineFile.open(file);
          }

          @Override
          public long usableBytes() throws IOException {
            return store.getUsableSpace();
          }
        });
  }

  static LandingLog open(Path directory, long segmentSize, Disk disk) throws IOException {
    if (segmentSize < 1) {
      throw new IllegalArgumentException("a segment must hold something: " + segmentSize);
    }
    int last = 0;
    try (Stream<Path> files = Files.list(directory)) {
      last = files.mapToInt(LandingLog::numberOf).max().orElse(0);
    }
    Path file = segmentFile(directory, last);
    if (last == 0 || !Files.exists(file)) {
      last++;
      file = segmentFile(directory, last);
    }
    long length = 0;
    if (Files.exists(file)) {
      long cut = LineFile.cutTornLine(file);
      if (cut > 0) {
        LOG.info("{}: {} bytes of a line that was never taken are cut off its end", file, cut);
      }
      length = Files.size(file);
    }
    return new LandingLog(directory, segmentSize, disk, last, new LineFile(file, length, disk));
  }

  private static Path segmentFile(Path directory, int number) {
    return directory.resolve("landing-http-%06d.jsonl".formatted(number));
  }

  private static int numberOf(Path file) {
    Matcher matcher = SEGMENT.matcher(file.getFileName().toString());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** Whether a file of that name is one that a landing log still may write, or has written. */
  public static boolean isSegment(Path file) {
    Matcher matcher = SEGMENT.matcher(file.getFileName().toString());
    return matcher.matches() && matcher.group(2).isEmpty();
  }

  @Override
  public void take(byte[] lines) throws IOException {
    if (lines.length == 0 || lines[lines.length - 1] != '\n') {
      throw new IllegalArgumentException("only whole lines can be taken, each with its newline");
    }
    Batch mine = new Batch(lines);
    synchronized (waiting) {
      waiting.add(mine);
    }
    writing.lock();
    try {
      if (!mine.settled) {
        writeAll(allWaiting());
      }
    } finally {
      writing.unlock();
    }
    if (mine.failure != null) {
      throw new IOException(
          "the landing log cannot be written: " + why(mine.failure), mine.failure);
    }
  }

  /** How many takes wait for the next sync. */
  int waiting() {
    synchronized (waiting) {
      return waiting.size();
    }
  }

  private List<Batch> allWaiting() {
    synchronized (waiting) {
      List<Batch> all = List.copyOf(waiting);
      waiting.clear();
      return all;
    }
  }

  private void writeAll(List<Batch> batches) {
    Exception failure = null;
    try {
      write(batches.stream().map(batch -> batch.lines).toList());
    } catch (IOException | RuntimeException e) {
      failure = e;
    }
    for (Batch batch : batches) {
      batch.failure = failure;
      batch.settled = true;
    }
  }

  private void write(List<byte[]> lines) throws IOException {
    long bytes = lines.stream().mapToLong(line -> line.length).sum();
    if (disk.usableBytes() < bytes + SPARE_BYTES) {
      throw new IOException("no room left on the disk of " + directory);
    }
    if (segment.length() >= segmentSize) {
      LineFile next = new LineFile(segmentFile(directory, number + 1), 0, disk);
      next.append(lines);
      number++;
      segment = next;
    } else {
      segment.append(lines);
    }
  }

  private static String why(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /** The lines of one take, on their way; settled under the lock of writing. */
  private static final class Batch {
    private final byte[] lines;
    private boolean settled;
    private Exception failure;

    Batch(byte[] lines) {
      this.lines = lines;
    }
  }
}
