package io.courtside.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hashes by which content is recognised. */
public final class Fingerprint {
  /** How many first bytes of a source tell which it is. */
  public static final int HEAD_BYTES = 1024;

  /** How many bytes before an offset tell whether the content up to there is what was read. */
  public static final int ANCHOR_BYTES = 1024;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  // Odd constants of MurmurHash3's 64-bit finaliser (Appleby, public domain).
  private static final long K1 = 0xff51afd7ed558ccdL;
  private static final long K2 = 0xc4ceb9fe1a85ec53L;

  private Fingerprint() {}

  /** SHA-256 of the first {@code length} bytes, in hexadecimal. */
  public static String ofHead(byte[] head, int length) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(head, 0, length);
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * 64-bit hash of the last {@value #ANCHOR_BYTES} bytes (or all, if fewer) of {@code bytes[from,
   * to)}. Not cryptographic: it tells other content from the same, not a forger from an author.
   */
  public static long ofEnd(byte[] bytes, int from, int to) {
    int start = Math.max(from, to - ANCHOR_BYTES);
    long hash = (long) to - start;
    int i = start;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      hash = step(hash, (long) LONGS.get(bytes, i));
    }
    for (; i < to; i++) {
      hash = step(hash, bytes[i]);
    }
    hash ^= hash >>> 33;
    hash *= K2;
    return hash ^ (hash >>> 33);
  }

  private static long step(long hash, long word) {
    long mixed = (hash ^ word) * K1;
    return mixed ^ (mixed >>> 32);
  }
}
