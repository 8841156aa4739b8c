package io.courtside.report;

import java.util.Locale;
import java.util.function.DoubleFunction;

/** What plots have in common: a figure with its caption, the drawing, grid lines and axes. */
final class Frame {
  static final double WIDTH = 440;
  static final double HEIGHT = 300;
  static final double LEFT = 56;
  static final double RIGHT = WIDTH - 14;
  static final double TOP = 12;
  static final double BOTTOM = HEIGHT - 46;

  private static final double TICK_GAP = 7;

  private final Markup markup;

  Frame(Markup markup) {
    this.markup = markup;
  }

  /** Begins a figure and its drawing; {@link #end} ends it. */
  void begin(String caption, String described, double height) {
    markup.open("figure").leaf("figcaption", caption);
    markup.open(
        "svg",
        "viewBox",
        "0 0 " + number(WIDTH) + " " + number(height),
        "role",
        "img",
        "xmlns",
        "http://www.w3.org/2000/svg");
    markup.leaf("title", described);
  }

  /** Ends the drawing and the figure, with a note below. */
  void end(String note) {
    markup.close();
    markup.leaf("p", note, "class", "note");
    markup.close();
  }

  void xAxis(Scale x, String label, DoubleFunction<String> format) {
    for (double tick : x.ticks()) {
      double at = x.at(tick);
      line(at, TOP, at, BOTTOM, "grid");
      text(at, BOTTOM + 16, format.apply(tick), "tick middle");
    }
    xLabel(label);
  }

  void xLabel(String label) {
    text((LEFT + RIGHT) / 2, BOTTOM + 36, label, "axis middle");
  }

  void yAxis(Scale y, String label, DoubleFunction<String> format) {
    for (double tick : y.ticks()) {
      double at = y.at(tick);
      line(LEFT, at, RIGHT, at, "grid");
      text(LEFT - TICK_GAP, at + 4, format.apply(tick), "tick right");
    }
    double middle = (TOP + BOTTOM) / 2;
    markup.leaf(
        "text",
        label,
        "class",
        "axis middle",
        "transform",
        "translate(13 " + number(middle) + ") rotate(-90)");
  }

  void line(double x1, double y1, double x2, double y2, String style) {
    markup.empty(
        "line",
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2),
        "class",
        style);
  }

  void dot(double x, double y, double radius, String style, String tip) {
    markup.open("circle", "cx", number(x), "cy", number(y), "r", number(radius), "class", style);
    markup.leaf("title", tip).close();
  }

  void path(String steps, String style) {
    markup.empty("path", "d", steps, "class", style);
  }

  void box(double x, double y, double width, double height, String style, double opacity) {
    markup.empty(
        "rect",
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(width),
        "height",
        number(height),
        "class",
        style,
        "opacity",
        number(opacity));
  }

  void text(double x, double y, String text, String style) {
    markup.leaf("text", text, "x", number(x), "y", number(y), "class", style);
  }

  /** A coordinate: two decimals are finer than any screen. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
