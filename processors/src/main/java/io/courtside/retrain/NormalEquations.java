package io.courtside.retrain;

/** First and second derivatives of a loss in a few numbers, and the step to its minimum. */
final class NormalEquations {
  private final double[] gradient;
  private final double[][] curvature;

  NormalEquations(int size) {
    gradient = new double[size];
    curvature = new double[size][size];
  }

  /** Adds half of {@code precision * distance²} in one of the numbers. */
  void addPrior(int place, double precision, double distance) {
    gradient[place] += precision * distance;
    curvature[place][place] += precision;
  }

  /** Adds a loss whose derivatives by a weighted sum of {@code row} are these. */
  void add(double[] row, double first, double second) {
    for (int i = 0; i < row.length; i++) {
      gradient[i] += first * row[i];
      for (int j = 0; j < row.length; j++) {
        curvature[i][j] += second * row[i] * row[j];
      }
    }
  }

  /**
   * Curvature's inverse times gradient, by elimination; a prior on each number keeps it regular.
   */
  double[] step() {
    int size = gradient.length;
    double[] right = gradient.clone();
    double[][] left = new double[size][];
    for (int i = 0; i < size; i++) {
      left[i] = curvature[i].clone();
    }
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = pivot + 1; row < size; row++) {
        double factor = left[row][pivot] / left[pivot][pivot];
        right[row] -= factor * right[pivot];
        for (int column = pivot; column < size; column++) {
          left[row][column] -= factor * left[pivot][column];
        }
      }
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int column = row + 1; column < size; column++) {
        right[row] -= left[row][column] * right[column];
      }
      right[row] /= left[row][row];
    }
    return right;
  }
}
