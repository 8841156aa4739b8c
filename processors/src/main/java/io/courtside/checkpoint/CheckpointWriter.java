package io.courtside.checkpoint;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a checkpoint: the header line, then gzipped each entry as length and bytes of its key, its
 * time to live, length and bytes of its dump; last, 32 bytes of SHA-256 over all before them.
 */
final class CheckpointWriter {
  private CheckpointWriter() {}

  static void write(CheckpointHeader header, List<StateEntry> entries, OutputStream to)
      throws IOException {
    if (header.keys() != entries.size()) {
      throw new IllegalArgumentException(
          "the header must tell the number of entries, " + entries.size() + ": " + header.keys());
    }
    MessageDigest sha = Sha256.digest();
    DigestOutputStream digested = new DigestOutputStream(to, sha);
    digested.write((header.line() + "\n").getBytes(StandardCharsets.UTF_8));
    GZIPOutputStream gzip = new GZIPOutputStream(digested, 1 << 16);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(gzip, 1 << 16));
    for (StateEntry entry : entries) {
      out.writeInt(entry.key().length);
      out.write(entry.key());
      out.writeLong(entry.ttlMillis());
      out.writeInt(entry.dump().length);
      out.write(entry.dump());
    }
    out.flush();
    gzip.finish();
    to.write(sha.digest());
    to.flush();
  }
}
