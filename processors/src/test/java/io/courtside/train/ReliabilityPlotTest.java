package io.courtside.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReliabilityPlotTest {
  private static final int POINT = 0xffc84b1f;

  @TempDir private Path directory;

  private static Tally tally(double forecast, int wins, int losses) {
    Tally tally = new Tally();
    for (int i = 0; i < wins; i++) {
      tally.add(forecast, true);
    }
    for (int i = 0; i < losses; i++) {
      tally.add(forecast, false);
    }
    return tally;
  }

  /** Row of the middle of the one point in the column of {@code forecast}. */
  private static int height(BufferedImage image, double forecast) {
    int column = (int) (80 + forecast * 520);
    int first = -1;
    int last = -1;
    for (int y = 0; y < image.getHeight(); y++) {
      if (image.getRGB(column, y) == POINT) {
        first = first < 0 ? y : first;
        last = y;
      }
    }
    return (first + last) / 2;
  }

  @Test
  void a_point_lies_where_forecast_and_share_of_wins_meet() {
    BufferedImage often = ReliabilityPlot.of("Q1", tally(0.75, 90, 10));
    BufferedImage seldom = ReliabilityPlot.of("Q1", tally(0.75, 10, 90));
    assertThat(height(often, 0.75)).isBetween(60 + 52 - 2, 60 + 52 + 2);
    assertThat(height(seldom, 0.75)).isBetween(60 + 468 - 2, 60 + 468 + 2);
  }

  @Test
  void the_file_is_a_picture() throws Exception {
    Path file = directory.resolve("plot.png");
    ReliabilityPlot.write("Q1", tally(0.5, 3, 3), file);
    BufferedImage read = ImageIO.read(Files.newInputStream(file));
    assertThat(read.getWidth()).isEqualTo(640);
    assertThat(read.getHeight()).isEqualTo(720);
  }
}
