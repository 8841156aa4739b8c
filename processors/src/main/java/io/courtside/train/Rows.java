package io.courtside.train;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Rows of numbers, each with an outcome; packed, since there are hundreds of thousands. */
final class Rows {
  private static final int FIRST_ROWS = 1 << 14;

  private final List<String> columns;
  private final BitSet outcomes = new BitSet();
  private float[] values;
  private int size;

  /**
   * @param columns their names
   */
  Rows(List<String> columns) {
    this.columns = List.copyOf(columns);
    this.values = new float[FIRST_ROWS * columns.size()];
  }

  /** Names of the columns. */
  List<String> columns() {
    return columns;
  }

  /** Adds a row, as long as there are columns. */
  void add(double[] row, boolean outcome) {
    if (row.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row must have %d numbers, not %d".formatted(columns.size(), row.length));
    }
    int first = size * row.length;
    if (first + row.length > values.length) {
      values = Arrays.copyOf(values, values.length + values.length / 2);
    }
    for (int i = 0; i < row.length; i++) {
      values[first + i] = (float) row[i];
    }
    outcomes.set(size, outcome);
    size++;
  }

  /** Whether none of these columns is zero in a row. */
  boolean isFull(int row, int... places) {
    for (int place : places) {
      if (value(row, place) == 0) {
        return false;
      }
    }
    return true;
  }

  int size() {
    return size;
  }

  double value(int row, int column) {
    return values[row * columns.size() + column];
  }

  boolean outcome(int row) {
    return outcomes.get(row);
  }

  /** Share of the rows whose outcome is yes. */
  double frequency() {
    return (double) outcomes.cardinality() / size;
  }
}
