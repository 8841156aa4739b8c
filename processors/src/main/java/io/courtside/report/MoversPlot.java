package io.courtside.report;

import java.util.List;

/** Players with another rank: the batch's impact and the stream's, joined by a line. */
final class MoversPlot {
  private static final int SHOWN = 12;
  private static final double ROW = 22;
  private static final double NAMES = 178;
  private static final double ROOM = 0.05;

  private MoversPlot() {}

  static void write(List<Leaders.Move> moved, Markup markup) {
    List<Leaders.Move> shown = moved.subList(0, Math.min(SHOWN, moved.size()));
    double low = shown.stream().mapToDouble(MoversPlot::low).min().orElse(0);
    double high = shown.stream().mapToDouble(MoversPlot::high).max().orElse(1);
    double room = Math.max(1e-9, (high - low) * ROOM);
    Scale x = new Scale(low - room, high + room, NAMES, Frame.RIGHT);
    double bottom = ROW * shown.size() + 8;
    Frame frame = new Frame(markup);
    frame.begin(
        "Their impact by batch and by stream",
        "Impact by batch and stream of players whose rank differs",
        bottom + 46);
    for (double tick : x.ticks()) {
      frame.line(x.at(tick), 4, x.at(tick), bottom, "grid");
      frame.text(x.at(tick), bottom + 16, Figures.small(tick), "tick middle");
    }
    frame.text((NAMES + Frame.RIGHT) / 2, bottom + 36, "impact, in wins", "axis middle");
    for (int row = 0; row < shown.size(); row++) {
      draw(shown.get(row), ROW * row + ROW / 2 + 4, x, frame);
    }
    frame.end("Ring: batch. Filled: stream. After the name: rank by the batch → by the stream.");
  }

  private static void draw(Leaders.Move move, double y, Scale x, Frame frame) {
    String ranks = " " + move.batchRank() + " → " + move.streamRank();
    frame.text(NAMES - 10, y + 4, shortened(move.player()) + ranks, "tick right");
    frame.line(x.at(move.batchImpact()), y, x.at(move.streamImpact()), y, "link");
    frame.dot(x.at(move.batchImpact()), y, 5, "ring", "batch " + move.batchImpact());
    frame.dot(x.at(move.streamImpact()), y, 3.5, "stream", "stream " + move.streamImpact());
  }

  /** Initial and last name, as far as there is room. */
  private static String shortened(String name) {
    int space = name.indexOf(' ');
    String text = space > 0 ? name.charAt(0) + ". " + name.substring(space + 1) : name;
    return text.length() <= 16 ? text : text.substring(0, 15) + "…";
  }

  private static double low(Leaders.Move move) {
    return Math.min(move.batchImpact(), move.streamImpact());
  }

  private static double high(Leaders.Move move) {
    return Math.max(move.batchImpact(), move.streamImpact());
  }
}
