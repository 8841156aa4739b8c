package io.courtside.checkpoint;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest at the end of a checkpoint. */
final class Sha256 {
  /** How long it is. */
  static final int BYTES = 32;

  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
