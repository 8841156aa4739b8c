package io.courtside.context;

import io.courtside.books.Books;
import io.courtside.lane.SourcePosition;
import java.util.Arrays;

/**
 * What one lane has to say of one source.
 *
 * @param position how far the lane has dealt with it
 * @param books what became of its lines
 */
public record SourceAccount(SourcePosition position, Books books) {

  /** The account of a source that was never read. */
  public static final SourceAccount EMPTY = new SourceAccount(SourcePosition.START, Books.EMPTY);

  /** The books without the lines in flight. */
  public Books settledBooks() {
    return books.withRead(-position.inFlight().length);
  }

  /** This account when all lines before {@code lowWater} have been dealt with by others. */
  SourceAccount from(long lowWater) {
    long[] left = Arrays.stream(position.inFlight()).filter(at -> at >= lowWater).toArray();
    int gone = position.inFlight().length - left.length;
    return new SourceAccount(
        new SourcePosition(position.highWater(), position.anchor(), left), books.withRead(-gone));
  }
}
