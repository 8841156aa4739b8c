package io.courtside.report;

/** The stream's value against the batch's: off the diagonal lies what they disagree on. */
final class ScatterPlot {
  private static final double FAINTEST = 0.25;

  private ScatterPlot() {}

  static void write(Scatter scatter, Markup markup) {
    Scale x = new Scale(scatter.from(), scatter.to(), Frame.LEFT, Frame.RIGHT);
    Scale y = new Scale(scatter.from(), scatter.to(), Frame.BOTTOM, Frame.TOP);
    Frame frame = new Frame(markup);
    frame.begin(
        scatter.name() + ": stream against batch",
        "Events by what stream and batch say of " + scatter.name(),
        Frame.HEIGHT);
    frame.xAxis(x, scatter.name() + " by the batch", Figures::small);
    frame.yAxis(y, scatter.name() + " by the stream", Figures::small);
    frame.line(x.at(x.from()), y.at(y.from()), x.at(x.to()), y.at(y.to()), "diagonal");
    long most = scatter.cells().stream().mapToLong(Scatter.Cell::count).max().orElse(1);
    long all = 0;
    long off = 0;
    double width = (Frame.RIGHT - Frame.LEFT) / scatter.bins();
    double height = (Frame.BOTTOM - Frame.TOP) / scatter.bins();
    for (Scatter.Cell cell : scatter.cells()) {
      boolean apart = cell.batch() != cell.stream();
      all += cell.count();
      off += apart ? cell.count() : 0;
      double strength = Math.log1p((double) cell.count()) / Math.log1p((double) most);
      frame.box(
          Frame.LEFT + cell.batch() * width,
          Frame.BOTTOM - (cell.stream() + 1) * height,
          width,
          height,
          apart ? "apart" : "stream",
          FAINTEST + (1 - FAINTEST) * strength);
    }
    frame.end(
        "%s of %s events lie in another of %d bins than the batch puts them. Darker: more events."
            .formatted(Figures.count(off), Figures.count(all), scatter.bins()));
  }
}
