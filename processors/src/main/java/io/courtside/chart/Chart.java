package io.courtside.chart;

import java.util.List;
import java.util.Locale;

/**
 * Panels over one another with one lower edge.
 *
 * @param title what is seen
 * @param label what the lower edge measures, with its unit
 * @param logarithmic whether the lower edge goes by factors
 * @param shades parts of the lower edge that are told apart, such as a warm-up
 * @param panels from the top
 */
public record Chart(
    String title, String label, boolean logarithmic, List<Shade> shades, List<Panel> panels) {
  private static final double WIDTH = 760;
  private static final double LEFT = 70;
  private static final double RIGHT = WIDTH - 18;
  private static final double FIRST = 44;
  private static final double LEGEND = 22;
  private static final double GAP = 20;
  private static final double BELOW = 44;
  // Told apart by the colour-blind too (Okabe and Ito, 2008).
  private static final List<String> COLOURS =
      List.of(
          "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#8c6d31");

  /**
   * A part of the lower edge.
   *
   * @param from where it begins
   * @param to where it ends
   * @param name what it is
   */
  public record Shade(double from, double to, String name) {}

  /** Keeps the panels as they are. */
  public Chart {
    shades = List.copyOf(shades);
    panels = List.copyOf(panels);
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("a chart needs a panel");
    }
  }

  /** A chart without shades. */
  public static Chart of(String title, String label, boolean logarithmic, List<Panel> panels) {
    return new Chart(title, label, logarithmic, List.of(), panels);
  }

  private double panelHeight() {
    return panels.size() == 1 ? 300 : 128;
  }

  private double top(int panel) {
    return FIRST + LEGEND + panel * (panelHeight() + LEGEND + GAP);
  }

  /** The drawing. */
  public String svg() {
    double height = top(panels.size() - 1) + panelHeight() + BELOW;
    StringBuilder out = new StringBuilder();
    out.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\""
                + " font-family=\"sans-serif\" font-size=\"12\" role=\"img\">%n",
            number(WIDTH), number(height), number(WIDTH)));
    out.append(format("<title>%s</title>%n", escaped(title)));
    out.append(format("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n"));
    text(out, LEFT, 26, "start", "#222222", title, " font-size=\"15\" font-weight=\"bold\"");
    Axis x = lowerEdge();
    for (int i = 0; i < panels.size(); i++) {
      draw(panels.get(i), x, top(i), out);
    }
    double bottom = height - BELOW;
    for (double tick : x.ticks()) {
      text(out, x.at(tick), bottom + 16, "middle", "#555555", Axis.label(tick), "");
    }
    text(out, (LEFT + RIGHT) / 2, bottom + 36, "middle", "#222222", label, "");
    return out.append("</svg>\n").toString();
  }

  private Axis lowerEdge() {
    double[] all =
        panels.stream()
            .flatMap(panel -> panel.curves().stream())
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(Curve.Point::x)
            .sorted()
            .toArray();
    double least = all.length == 0 ? (logarithmic ? 1 : 0) : all[0];
    double most = all.length == 0 ? 10 : all[all.length - 1];
    if (most <= least) {
      most = logarithmic ? least * 10 : least + 1;
    }
    double room = logarithmic ? Math.pow(most / least, 0.03) : 1;
    return new Axis(least / room, most * room, logarithmic, LEFT, RIGHT);
  }

  private void draw(Panel panel, Axis x, double top, StringBuilder out) {
    double bottom = top + panelHeight();
    Axis y = panel.axis(bottom, top);
    for (Shade shade : shades) {
      out.append(
          format(
              "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#eeeeee\"><title>%s</title>"
                  + "</rect>%n",
              number(x.at(shade.from())),
              number(top),
              number(x.at(shade.to()) - x.at(shade.from())),
              number(bottom - top),
              escaped(shade.name())));
    }
    for (double tick : x.ticks()) {
      line(out, x.at(tick), top, x.at(tick), bottom);
    }
    for (double tick : y.ticks()) {
      line(out, LEFT, y.at(tick), RIGHT, y.at(tick));
      text(out, LEFT - 6, y.at(tick) + 4, "end", "#555555", Axis.label(tick), "");
    }
    text(out, 0, 0, "middle", "#222222", panel.label(), turned((top + bottom) / 2));
    double at = LEFT;
    for (int i = 0; i < panel.curves().size(); i++) {
      Curve curve = panel.curves().get(i);
      String colour = COLOURS.get(i % COLOURS.size());
      draw(curve, panel, x, y, colour, out);
      out.append(
          format(
              "<rect x=\"%s\" y=\"%s\" width=\"12\" height=\"4\" fill=\"%s\"/>%n",
              number(at), number(top - 12), colour));
      text(out, at + 16, top - 7, "start", "#222222", curve.name(), "");
      at += 30 + 6.6 * curve.name().length();
    }
  }

  private static String turned(double y) {
    return " transform=\"translate(16 " + number(y) + ") rotate(-90)\"";
  }

  private static void draw(
      Curve curve, Panel panel, Axis x, Axis y, String colour, StringBuilder out) {
    StringBuilder path = new StringBuilder();
    boolean pen = false;
    for (Curve.Point point : curve.points()) {
      if (!panel.shows(point)) {
        pen = false;
        continue;
      }
      path.append(pen ? 'L' : 'M').append(number(x.at(point.x()))).append(' ');
      path.append(number(y.at(point.y())));
      pen = true;
    }
    if (curve.style() != Curve.Style.DOTS) {
      out.append(
          format(
              "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\"%s/>%n",
              path,
              colour,
              curve.style() == Curve.Style.DASHED ? " stroke-dasharray=\"6 4\"" : ""));
    }
    if (curve.style() == Curve.Style.DOTS || curve.style() == Curve.Style.MARKED) {
      dots(curve, panel, x, y, colour, out);
    }
  }

  private static void dots(
      Curve curve, Panel panel, Axis x, Axis y, String colour, StringBuilder out) {
    for (Curve.Point point : curve.points()) {
      if (panel.shows(point)) {
        out.append(
            format(
                "<circle cx=\"%s\" cy=\"%s\" r=\"3.2\" fill=\"%s\"><title>%s: %s, %s</title></circle>%n",
                number(x.at(point.x())),
                number(y.at(point.y())),
                colour,
                escaped(curve.name()),
                Axis.label(point.x()),
                Axis.label(point.y())));
      }
    }
  }

  private static void line(StringBuilder out, double x1, double y1, double x2, double y2) {
    out.append(
        format(
            "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"#dddddd\"/>%n",
            number(x1), number(y1), number(x2), number(y2)));
  }

  private static void text(
      StringBuilder out,
      double x,
      double y,
      String anchor,
      String colour,
      String text,
      String more) {
    out.append(
        format(
            "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>%n",
            number(x), number(y), anchor, colour, more, escaped(text)));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** A coordinate: two decimals are finer than any screen. */
  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
