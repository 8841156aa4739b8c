package io.courtside.kafka;

import io.courtside.source.LineBlock;
import io.courtside.source.LineLimit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Collects the records of one partition, one at a time, into blocks of lines.
 *
 * <p>A line's offset is its record's. A record without a value becomes an empty line, and of one
 * that is too long only the beginning is kept: both are refused later, with their reason, like
 * lines of a file. Not thread safe: it belongs to the thread that reads.
 */
public final class RecordLines {
  private final int maxLineBytes;
  private final int blockLines;
  private final LineLimit limit;
  private final int blockBytes;
  private final LongSupplier nanoTime;

  private EventPartition partition;
  private byte[] bytes = new byte[0];
  private int[] from = new int[0];
  private int[] to = new int[0];
  private long[] offsets = new long[0];
  private long[] lengths = new long[0];
  private int lines;

  /**
   * @param maxLineBytes longest line that is taken, bytes, 1 or more
   * @param blockLines lines at which a block is complete, 1 or more
   * @param limit may lower that for a while
   * @param blockBytes bytes from which on a block is complete, 1 or more
   * @param nanoTime monotonic time, nanoseconds
   * @throws IllegalArgumentException where a limit is below 1
   */
  public RecordLines(
      int maxLineBytes, int blockLines, LineLimit limit, int blockBytes, LongSupplier nanoTime) {
    if (maxLineBytes < 1 || blockLines < 1 || blockBytes < 1) {
      throw new IllegalArgumentException(
          "limits must be 1 or more: "
              + ("line " + maxLineBytes + ", lines " + blockLines + ", bytes " + blockBytes));
    }
    this.maxLineBytes = maxLineBytes;
    this.blockLines = blockLines;
    this.limit = limit;
    this.blockBytes = blockBytes;
    this.nanoTime = nanoTime;
  }

  /**
   * Adds a record.
   *
   * @param of the partition it stands in
   * @param offset its offset there, above that of the record before
   * @param value its value; {@code null} where it has none
   * @param last whether the partition has no more for now, so that waiting would only delay
   * @return the block that is complete with this record
   * @throws IllegalStateException where records of another partition, or from this one on, are
   *     still open
   */
  public Optional<LineBlock> add(EventPartition of, long offset, byte[] value, boolean last) {
    if (lines == 0) {
      begin(of);
    }
    requireNext(of, offset);
    append(offset, value == null ? new byte[0] : value);
    return last || lines >= blockLines || lines >= limit.lines() || to[lines - 1] >= blockBytes
        ? Optional.of(complete())
        : Optional.empty();
  }

  /** Forgets the records of the open block: they are going to be read again. */
  public void forget() {
    lines = 0;
  }

  private void begin(EventPartition of) {
    partition = of;
    // What a block held belongs to the block from then on, so each begins with arrays of its own.
    bytes = new byte[Math.min(blockBytes, 4096)];
    from = new int[16];
    to = new int[16];
    offsets = new long[16];
    lengths = new long[16];
  }

  private void requireNext(EventPartition of, long offset) {
    if (!of.equals(partition) || (lines > 0 && offset <= offsets[lines - 1])) {
      throw new IllegalStateException(
          "records of a partition must come in rising order, up to its last: %s %d after %s %d"
              .formatted(of.name(), offset, partition.name(), offsets[lines - 1]));
    }
  }

  private void append(long offset, byte[] value) {
    int begin = lines == 0 ? 0 : to[lines - 1];
    int kept = Math.min(value.length, maxLineBytes);
    makeRoom(begin + kept);
    System.arraycopy(value, 0, bytes, begin, kept);
    from[lines] = begin;
    to[lines] = begin + kept;
    offsets[lines] = offset;
    lengths[lines] = value.length;
    lines++;
  }

  private void makeRoom(int size) {
    if (size > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size, 2 * bytes.length));
    }
    if (lines == from.length) {
      from = Arrays.copyOf(from, 2 * lines);
      to = Arrays.copyOf(to, 2 * lines);
      offsets = Arrays.copyOf(offsets, 2 * lines);
      lengths = Arrays.copyOf(lengths, 2 * lines);
    }
  }

  private LineBlock complete() {
    LineBlock block =
        new LineBlock(
            partition.source(),
            partition.name(),
            bytes,
            Arrays.copyOf(from, lines),
            Arrays.copyOf(to, lines),
            Arrays.copyOf(offsets, lines),
            Arrays.copyOf(lengths, lines),
            offsets[lines - 1] + 1,
            0,
            nanoTime.getAsLong());
    lines = 0;
    return block;
  }
}
