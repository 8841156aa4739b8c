package io.courtside.train;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Draws how often the home team won against how likely a model said it was: a calibrated model's
 * points lie on the diagonal. Bars below say how many events each point stands for.
 */
final class ReliabilityPlot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 720;
  private static final int LEFT = 80;
  private static final int TOP = 60;
  private static final int SIDE = 520;
  private static final int BARS_TOP = TOP + SIDE + 20;
  private static final int BARS_HEIGHT = 60;
  private static final int TICKS = 5;

  private static final Color INK = new Color(0x22, 0x2b, 0x38);
  private static final Color FAINT = new Color(0xd5, 0xda, 0xe1);
  private static final Color POINT = new Color(0xc8, 0x4b, 0x1f);

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = image.createGraphics();
  private final Tally tally;

  private ReliabilityPlot(String title, Tally tally) {
    this.tally = tally;
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    frame(title);
    points();
    bars();
    pen.dispose();
  }

  /**
   * The picture of one tally.
   *
   * @param title what it is of
   * @param tally at least one forecast
   */
  static BufferedImage of(String title, Tally tally) {
    return new ReliabilityPlot(title, tally).image;
  }

  /** Writes the picture as PNG. */
  static void write(String title, Tally tally, Path file) throws IOException {
    ImageIO.write(of(title, tally), "png", file.toFile());
  }

  private void frame(String title) {
    pen.setColor(INK);
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 20));
    pen.drawString(title, LEFT, TOP - 28);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    pen.drawString(
        String.format(
            Locale.ROOT,
            "%,d events, Brier %.4f, calibration error %.4f",
            tally.count(),
            tally.brier(),
            tally.calibrationError()),
        LEFT,
        TOP - 9);
    for (int tick = 0; tick <= TICKS; tick++) {
      double at = (double) tick / TICKS;
      pen.setColor(FAINT);
      pen.draw(new Line2D.Double(x(at), y(0), x(at), y(1)));
      pen.draw(new Line2D.Double(x(0), y(at), x(1), y(at)));
      pen.setColor(INK);
      String label = String.format(Locale.ROOT, "%.1f", at);
      FontMetrics font = pen.getFontMetrics();
      pen.drawString(label, (float) x(at) - font.stringWidth(label) / 2f, BARS_TOP + 80);
      pen.drawString(label, LEFT - 10 - font.stringWidth(label), (float) y(at) + 5);
    }
    centred("probability of a home win, as it was said", LEFT + SIDE / 2, BARS_TOP + 100);
    pen.rotate(-Math.PI / 2);
    centred("share of home wins", -(TOP + SIDE / 2), 24);
    pen.rotate(Math.PI / 2);
    pen.setStroke(
        new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {6}, 0));
    pen.draw(new Line2D.Double(x(0), y(0), x(1), y(1)));
    pen.setStroke(new BasicStroke(2));
  }

  private void centred(String text, int x, int y) {
    pen.drawString(text, x - pen.getFontMetrics().stringWidth(text) / 2, y);
  }

  private void points() {
    pen.setColor(POINT);
    double fromX = Double.NaN;
    double fromY = Double.NaN;
    for (int bin = 0; bin < Tally.BINS; bin++) {
      if (tally.binCount(bin) > 0) {
        double x = x(tally.binForecast(bin));
        double y = y(tally.binFrequency(bin));
        pen.fill(new Ellipse2D.Double(x - 5, y - 5, 10, 10));
        if (!Double.isNaN(fromX)) {
          pen.draw(new Line2D.Double(fromX, fromY, x, y));
        }
        fromX = x;
        fromY = y;
      }
    }
  }

  private void bars() {
    long most = 1;
    for (int bin = 0; bin < Tally.BINS; bin++) {
      most = Math.max(most, tally.binCount(bin));
    }
    pen.setColor(FAINT.darker());
    for (int bin = 0; bin < Tally.BINS; bin++) {
      double height = (double) BARS_HEIGHT * tally.binCount(bin) / most;
      double from = x((double) bin / Tally.BINS);
      double width = x(1.0 / Tally.BINS) - x(0);
      pen.fill(
          new Rectangle2D.Double(from + 2, BARS_TOP + BARS_HEIGHT - height, width - 4, height));
    }
  }

  private static double x(double probability) {
    return LEFT + probability * SIDE;
  }

  private static double y(double share) {
    return TOP + (1 - share) * SIDE;
  }
}
