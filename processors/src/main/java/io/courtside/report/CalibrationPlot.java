package io.courtside.report;

/** How often home teams won against how likely it was said to be; on the diagonal is right. */
final class CalibrationPlot {
  private static final double LARGEST = 9;
  private static final double SMALLEST = 2;

  private CalibrationPlot() {}

  static void write(Calibration calibration, Markup markup) {
    Scale x = new Scale(0, 1, Frame.LEFT, Frame.RIGHT);
    Scale y = new Scale(0, 1, Frame.BOTTOM, Frame.TOP);
    Frame frame = new Frame(markup);
    frame.begin(
        "Calibration: " + calibration.name(),
        "Share of home wins by predicted probability, " + calibration.name(),
        Frame.HEIGHT);
    frame.xAxis(x, "probability of a home win, as it was said", Figures::small);
    frame.yAxis(y, "share of home wins", Figures::small);
    frame.line(x.at(0), y.at(0), x.at(1), y.at(1), "diagonal");
    long most = calibration.bins().stream().mapToLong(Calibration.Bin::count).max().orElse(1);
    long all = 0;
    double off = 0;
    for (Calibration.Bin bin : calibration.bins()) {
      double radius = Math.max(SMALLEST, LARGEST * Math.sqrt((double) bin.count() / most));
      frame.dot(x.at(bin.predicted()), y.at(bin.happened()), radius, "stream", tip(bin));
      all += bin.count();
      off += bin.count() * Math.abs(bin.predicted() - bin.happened());
    }
    frame.end(
        all == 0
            ? "No game is over yet."
            : "Mean distance from the diagonal: %s, over %s events. Larger points: more events."
                .formatted(Figures.small(off / all), Figures.count(all)));
  }

  private static String tip(Calibration.Bin bin) {
    return "said %s, came %s, %s events"
        .formatted(
            Figures.small(bin.predicted()),
            Figures.small(bin.happened()),
            Figures.count(bin.count()));
  }
}
