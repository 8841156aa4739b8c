package io.courtside.source;

import java.util.List;

/**
 * How far reading is, for a progress display.
 *
 * @param readBytes bytes of the files read so far, compressed ones as they lie on disk
 * @param totalBytes bytes to be read in all: those the files have now, without the rest of files
 *     that cannot be read on
 * @param sources the same for each file
 */
public record TailProgress(long readBytes, long totalBytes, List<OfSource> sources) {

  /**
   * How far reading of one file is.
   *
   * @param name its path
   * @param readBytes bytes read so far
   * @param totalBytes bytes it has now
   * @param readable whether it can be read on, as far as is known
   */
  public record OfSource(String name, long readBytes, long totalBytes, boolean readable) {

    /** A file that can be read on. */
    public OfSource(String name, long readBytes, long totalBytes) {
      this(name, readBytes, totalBytes, true);
    }
  }

  static TailProgress of(List<OfSource> sources) {
    long read = 0;
    long total = 0;
    for (OfSource source : sources) {
      read += source.readBytes;
      total += source.readable ? source.totalBytes : source.readBytes;
    }
    return new TailProgress(read, total, sources);
  }

  /** The same where nothing more is to be read now. */
  public TailProgress readOut() {
    return new TailProgress(readBytes, readBytes, sources);
  }
}
