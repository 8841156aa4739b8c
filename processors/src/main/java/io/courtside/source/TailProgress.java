package io.courtside.source;

import java.util.List;

/**
 * How far reading is, for a progress display.
 *
 * @param readBytes bytes of the files read so far, compressed ones as they lie on disk
 * @param totalBytes bytes the files have now
 * @param sources the same for each file
 */
public record TailProgress(long readBytes, long totalBytes, List<OfSource> sources) {

  /**
   * How far reading of one file is.
   *
   * @param name its path
   * @param readBytes bytes read so far
   * @param totalBytes bytes it has now
   */
  public record OfSource(String name, long readBytes, long totalBytes) {}

  static TailProgress of(List<OfSource> sources) {
    long read = 0;
    long total = 0;
    for (OfSource source : sources) {
      read += source.readBytes;
      total += source.totalBytes;
    }
    return new TailProgress(read, total, sources);
  }
}
