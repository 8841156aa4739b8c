package io.courtside.report;

import java.util.List;

/**
 * How the stream's and the batch's values of one score are spread, in bins of equal width.
 *
 * @param name the score
 * @param from lower end of the first bin
 * @param to upper end of the last bin
 * @param stream events a bin by the stream
 * @param batch events a bin by the batch
 */
public record Distribution(
    String name, double from, double to, List<Long> stream, List<Long> batch) {
  /** Checks that both have the same bins, and copies. */
  public Distribution {
    if (!(from < to) || stream.isEmpty() || stream.size() != batch.size()) {
      throw new IllegalArgumentException(
          "%s needs the same bins on both sides, from below to; it has %d and %d from %s to %s"
              .formatted(name, stream.size(), batch.size(), from, to));
    }
    stream = List.copyOf(stream);
    batch = List.copyOf(batch);
  }
}
