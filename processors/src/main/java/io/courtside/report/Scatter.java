package io.courtside.report;

import java.util.List;

/**
 * The stream's value of each event against the batch's, counted in a square grid.
 *
 * @param name the score
 * @param from lower end of both axes
 * @param to upper end of both axes
 * @param bins bins an axis
 * @param cells those with events
 */
public record Scatter(String name, double from, double to, int bins, List<Cell> cells) {
  /** Checks that the cells are in the grid, and copies. */
  public Scatter {
    if (!(from < to) || bins < 1) {
      throw new IllegalArgumentException(name + " needs bins, and from below to");
    }
    cells = List.copyOf(cells);
    for (Cell cell : cells) {
      if (Math.min(cell.batch(), cell.stream()) < 0
          || Math.max(cell.batch(), cell.stream()) >= bins) {
        throw new IllegalArgumentException(
            "%s has %d bins, from 0; %s is outside".formatted(name, bins, cell));
      }
    }
  }

  /**
   * A cell of the grid.
   *
   * @param batch bin of the batch's value, from 0
   * @param stream bin of the stream's value, from 0
   * @param count events in it
   */
  public record Cell(int batch, int stream, long count) {}
}
