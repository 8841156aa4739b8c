package io.courtside.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Cuts content, given piece by piece, into blocks of whole lines.
 *
 * <p>Which lines come out, and at which offsets, does not depend on the pieces; only how the lines
 * are grouped into blocks does. A line longer than the limit is dropped as it comes in, all but its
 * beginning, so memory is bounded by the longest allowed line and one block. Not thread safe.
 */
final class LineCutter {
  /** How much of a line over the limit is kept. */
  static final int KEPT_OF_TOO_LONG = 1024;

  private static final int MIN_ROOM = 1 << 16;
  private static final int FIRST_CAPACITY = 1 << 18;

  private final String source;
  private final String name;
  private final int maxLineBytes;
  private final int blockBytes;
  private final LongSupplier nanoTime;

  private byte[] buffer;
  private long base; // content offset of buffer[0]
  private int blockStart; // where the block being gathered starts
  private int lineStart; // where the line being gathered starts
  private int scan; // up to where newlines were looked for
  private int limit; // up to where the buffer is filled

  private final LineLimit lineLimit;
  private final int[] lineFrom;
  private final int[] lineTo;
  private int lines;

  private byte[] tooLongHead; // beginning of the line being dropped, null if none is
  private long tooLongOffset;

  /**
   * Starts cutting at {@code offset}.
   *
   * @param history the content just before {@code offset}: {@value Fingerprint#ANCHOR_BYTES} bytes,
   *     or all there is if less
   */
  LineCutter(
      String source,
      String name,
      TailOptions options,
      long offset,
      byte[] history,
      LongSupplier nanoTime) {
    if (history.length < Math.min(offset, Fingerprint.ANCHOR_BYTES) || history.length > offset) {
      throw new IllegalArgumentException(
          "history must reach back " + Fingerprint.ANCHOR_BYTES + " bytes or to the start");
    }
    this.source = source;
    this.name = name;
    this.maxLineBytes = options.maxLineBytes();
    this.blockBytes = options.blockBytes();
    this.nanoTime = nanoTime;
    this.lineLimit = options.lineLimit();
    this.lineFrom = new int[options.blockLines()];
    this.lineTo = new int[options.blockLines()];
    this.buffer = history.clone();
    this.base = offset - history.length;
    this.blockStart = history.length;
    this.lineStart = history.length;
    this.scan = history.length;
    this.limit = history.length;
  }

  /** Takes in what {@code content} has, at most one buffer full; what its {@code read} returned. */
  int fillFrom(Content content) throws IOException {
    makeRoom();
    int n = content.read(buffer, limit, buffer.length - limit);
    if (n > 0) {
      limit += n;
    }
    return n;
  }

  /** Forgets the last {@code bytes} that were taken in and not looked at since. */
  void giveBack(int bytes) {
    limit -= bytes;
  }

  /** Content offset of the next byte to take in. */
  long readOffset() {
    return base + limit;
  }

  /** Content offset after the last line handed out. */
  long cutOffset() {
    return tooLongHead == null ? base + blockStart : tooLongOffset;
  }

  /** How many bytes of lines not handed out yet are here. */
  long pendingBytes() {
    return readOffset() - cutOffset();
  }

  /** The last bytes taken in, as many as an anchor needs. */
  byte[] lastBytes() {
    return Arrays.copyOfRange(buffer, historyStart(limit), limit);
  }

  private static int historyStart(int end) {
    return Math.max(0, end - Fingerprint.ANCHOR_BYTES);
  }

  /**
   * The next block, or null if what is here makes none.
   *
   * @param whatIsHere true for a block of the lines that are here, false for a full one only
   */
  LineBlock cut(boolean whatIsHere) {
    LineBlock block = tooLongHead == null ? gather() : dropOn();
    if (block == null && whatIsHere && lines > 0) {
      block = gathered();
    }
    return block;
  }

  /** The rest without a newline as a line of its own, or null if there is none. */
  LineBlock cutRest() {
    if (tooLongHead != null) {
      return tooLong(limit, limit);
    }
    if (lineStart == limit) {
      return null;
    }
    addLine(limit);
    lineStart = limit;
    return gathered();
  }

  private LineBlock gather() {
    byte[] bytes = buffer;
    int end = limit;
    for (int newline = Newlines.next(bytes, scan, end);
        newline < end;
        newline = Newlines.next(bytes, scan, end)) {
      int i = newline + 1;
      boolean tooLong = i - 1 - lineStart > maxLineBytes;
      if (lines > 0 && (tooLong || i - blockStart > blockBytes)) {
        scan = i - 1;
        return gathered();
      }
      scan = i;
      if (tooLong) {
        startDropping();
        return tooLong(i - 1, i);
      }
      addLine(i - 1);
      lineStart = i;
      if (lines >= lineFrom.length || lines >= lineLimit.lines()) {
        return gathered();
      }
    }
    scan = end;
    if (end - lineStart <= maxLineBytes) {
      return null;
    }
    if (lines > 0) {
      return gathered();
    }
    startDropping();
    return dropOn();
  }

  private void addLine(int to) {
    lineFrom[lines] = lineStart - blockStart;
    lineTo[lines] = to - blockStart;
    lines++;
  }

  private LineBlock gathered() {
    byte[] bytes = Arrays.copyOfRange(buffer, blockStart, lineStart);
    long[] offsets = new long[lines];
    long[] lengths = new long[lines];
    long start = base + blockStart;
    for (int i = 0; i < lines; i++) {
      offsets[i] = start + lineFrom[i];
      lengths[i] = (long) lineTo[i] - lineFrom[i];
    }
    int[] from = Arrays.copyOf(lineFrom, lines);
    int[] to = Arrays.copyOf(lineTo, lines);
    blockStart = lineStart;
    lines = 0;
    return block(bytes, from, to, offsets, lengths);
  }

  private void startDropping() {
    tooLongOffset = base + lineStart;
    tooLongHead = Arrays.copyOfRange(buffer, lineStart, lineStart + KEPT_OF_TOO_LONG);
  }

  private LineBlock dropOn() {
    for (int i = scan; i < limit; i++) {
      if (buffer[i] == '\n') {
        return tooLong(i, i + 1);
      }
    }
    continueAt(limit);
    return null;
  }

  private LineBlock tooLong(int lineEnd, int next) {
    byte[] head = tooLongHead;
    long[] offset = {tooLongOffset};
    long[] length = {base + lineEnd - tooLongOffset};
    tooLongHead = null;
    continueAt(next);
    return block(head, new int[] {0}, new int[] {head.length}, offset, length);
  }

  private void continueAt(int next) {
    blockStart = next;
    lineStart = next;
    scan = next;
  }

  private LineBlock block(byte[] bytes, int[] from, int[] to, long[] offsets, long[] lengths) {
    long anchor = Fingerprint.ofEnd(buffer, 0, blockStart);
    return new LineBlock(
        source,
        name,
        bytes,
        from,
        to,
        offsets,
        lengths,
        base + blockStart,
        anchor,
        nanoTime.getAsLong());
  }

  /** How much memory the content takes up here, in bytes. */
  int heldBytes() {
    return buffer.length;
  }

  /** Gives back memory that a quiet source does not need. */
  void trim() {
    int keep = historyStart(blockStart);
    if (buffer.length > limit - keep + MIN_ROOM) {
      moveTo(new byte[limit - keep], keep);
    }
  }

  private void makeRoom() {
    if (buffer.length - limit >= MIN_ROOM) {
      return;
    }
    int keep = historyStart(blockStart);
    int needed = limit - keep + MIN_ROOM;
    boolean fits = needed <= buffer.length / 2;
    moveTo(fits ? buffer : new byte[Math.max(FIRST_CAPACITY, 2 * needed)], keep);
  }

  private void moveTo(byte[] target, int keep) {
    System.arraycopy(buffer, keep, target, 0, limit - keep);
    buffer = target;
    base += keep;
    blockStart -= keep;
    lineStart -= keep;
    scan -= keep;
    limit -= keep;
  }
}
