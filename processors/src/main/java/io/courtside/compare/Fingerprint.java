package io.courtside.compare;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Half of the SHA-256 of a line: enough to tell a season's lines apart, a twentieth of their size.
 *
 * @param high its first eight bytes
 * @param low its next eight
 */
public record Fingerprint(long high, long low) {

  /** That of a line that was read as Latin 1. */
  public static Fingerprint of(String line) {
    try {
      // A line is read as Latin 1, so this gives back its very bytes.
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.ISO_8859_1));
      ByteBuffer bytes = ByteBuffer.wrap(hash);
      return new Fingerprint(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
