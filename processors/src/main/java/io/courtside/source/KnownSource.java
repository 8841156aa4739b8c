package io.courtside.source;

/**
 * What is remembered of a source between runs: who it is, by content, and how far it is done.
 *
 * <p>A file is this source when its first {@code headLength} bytes have the hash {@code headHash}
 * and the bytes just before {@code anchorOffset} have the hash {@code anchor}. Its name plays no
 * part, so a renamed, copied or gzipped file is still the same source, and other content under the
 * old name is another.
 *
 * <p>All offsets count bytes of content: of a gzip file those that come out of it.
 *
 * @param id stable id, never empty
 * @param name the path under which it was last seen
 * @param headLength how many of the first bytes are in {@code headHash}, 1 to {@value
 *     Fingerprint#HEAD_BYTES}
 * @param headHash {@link Fingerprint#ofHead} of those bytes
 * @param resumeOffset where reading goes on; at the start of a line
 * @param anchorOffset end of the content known to have been read, 0 if none was; may lie behind
 *     {@code resumeOffset} when lines before it are still pending
 * @param anchor {@link LineBlock#anchor()} of the block that ended at {@code anchorOffset}
 */
public record KnownSource(
    String id,
    String name,
    int headLength,
    String headHash,
    long resumeOffset,
    long anchorOffset,
    long anchor) {

  /** Checks the ranges given above. */
  public KnownSource {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a source needs an id");
    }
    if (headLength < 1 || headLength > Fingerprint.HEAD_BYTES) {
      throw new IllegalArgumentException(
          "headLength must be 1 to " + Fingerprint.HEAD_BYTES + ", is " + headLength);
    }
    if (resumeOffset < 0 || anchorOffset < 0) {
      throw new IllegalArgumentException(
          "offsets must not be negative, are " + resumeOffset + " and " + anchorOffset);
    }
  }

  /** The same source read up to {@code offset}, where the content before has {@code hash}. */
  KnownSource readTo(long offset, long hash) {
    return new KnownSource(id, name, headLength, headHash, offset, offset, hash);
  }

  /** The same source under another name, or with more of its head known. */
  KnownSource seenAs(String newName, int newHeadLength, String newHeadHash) {
    return new KnownSource(
        id, newName, newHeadLength, newHeadHash, resumeOffset, anchorOffset, anchor);
  }
}
