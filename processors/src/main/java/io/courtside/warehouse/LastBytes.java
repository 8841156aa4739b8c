package io.courtside.warehouse;

import io.courtside.source.Fingerprint;

/** The last bytes of what was read so far, by which a log is known again. */
final class LastBytes {
  private final byte[] bytes = new byte[Fingerprint.HEAD_BYTES];
  private int length;

  /** Takes {@code more[from, from + count)}. */
  void add(byte[] more, int from, int count) {
    int taken = Math.min(count, bytes.length);
    int kept = Math.min(length, bytes.length - taken);
    System.arraycopy(bytes, length - kept, bytes, 0, kept);
    System.arraycopy(more, from + count - taken, bytes, kept, taken);
    length = kept + taken;
  }

  /** Takes the last bytes of something that is longer than these may be. */
  void add(LastBytes more) {
    add(more.bytes, 0, more.length);
  }

  /** Their hash. */
  String print() {
    return Fingerprint.ofHead(bytes, length);
  }
}
