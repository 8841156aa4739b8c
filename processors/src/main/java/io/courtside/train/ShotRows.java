package io.courtside.train;

import io.courtside.score.ShotFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Shots as rows of numbers, with what came of them; packed, since there are hundreds of thousands.
 *
 * <p>Beside the model's own features there are columns of others, tried for whether they help.
 */
final class ShotRows {
  /** How the shooter's team shot, as an excess like that of the shooter's form. */
  static final String TEAM_FORM = "team_form";

  /** Half-lives of momentum that are tried, in minutes. */
  static final List<Integer> HALF_LIVES = List.of(1, 3, 10, 30);

  private static final List<String> COLUMNS = columns();
  private static final int FIRST_ROWS = 1 << 14;

  private final BitSet made = new BitSet();
  private float[] values = new float[FIRST_ROWS * COLUMNS.size()];
  private int size;

  /** Names of the columns, the model's own features first. */
  static List<String> columnNames() {
    return COLUMNS;
  }

  /** Name of the column of the shooter's momentum with that half-life, in minutes. */
  static String momentum(int halfLife) {
    return "momentum_" + halfLife + "min";
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(ShotFeatures.list());
    columns.add(TEAM_FORM);
    HALF_LIVES.forEach(halfLife -> columns.add(momentum(halfLife)));
    return List.copyOf(columns);
  }

  /** Adds a row, as long as there are columns. */
  void add(double[] row, boolean wentIn) {
    if (row.length != COLUMNS.size()) {
      throw new IllegalArgumentException(
          "a row must have %d numbers, not %d".formatted(COLUMNS.size(), row.length));
    }
    int first = size * row.length;
    if (first + row.length > values.length) {
      values = Arrays.copyOf(values, values.length + values.length / 2);
    }
    for (int i = 0; i < row.length; i++) {
      values[first + i] = (float) row[i];
    }
    made.set(size, wentIn);
    size++;
  }

  int size() {
    return size;
  }

  double value(int row, int column) {
    return values[row * COLUMNS.size() + column];
  }

  boolean made(int row) {
    return made.get(row);
  }

  /** Share of the shots that went in. */
  double frequency() {
    return (double) made.cardinality() / size;
  }
}
