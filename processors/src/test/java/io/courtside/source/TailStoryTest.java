package io.courtside.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files live through random stories of what befalls logs, and each line is read exactly once. */
class TailStoryTest {
  private static final int STEPS = 150;

  @TempDir Path directory;
  private final List<String> written = new ArrayList<>();
  private final List<String> read = new ArrayList<>();
  private final List<String> story = new ArrayList<>();
  private int rotations;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void each_line_is_read_once_whatever_befalls_its_file(int seed) throws IOException {
    Random random = new Random(seed);
    Tails tails = new Tails(directory, Tails.options(4096, 2000, 16));
    for (int step = 0; step < STEPS; step++) {
      befall(tails, "game" + random.nextInt(3) + ".jsonl", random);
      read(tails, Duration.ofMillis(random.nextInt(3) == 0 ? 700 : 5));
    }
    read(tails, Duration.ofSeconds(12));
    tails.close();
    assertThat(read).as("%s", story).containsExactlyInAnyOrderElementsOf(written);
  }

  private void befall(Tails tails, String name, Random random) throws IOException {
    int what = random.nextInt(20);
    story.add(what + " " + name);
    if (what < 12 || !Files.exists(tails.path(name))) {
      appendLines(tails, name, 1 + random.nextInt(60), random);
      return;
    }
    switch (what) {
      case 12, 13 -> Files.move(tails.path(name), rotated(tails, name));
      case 14 -> copyTruncate(tails, name);
      case 15 -> gzipAway(tails, name);
      case 16 -> truncateOnceRead(tails, name, random);
      case 17 -> deleteOnceRead(tails, name);
      default -> restart(tails);
    }
  }

  private void appendLines(Tails tails, String name, int count, Random random) throws IOException {
    for (int i = 0; i < count; i++) {
      String line = "{\"n\":" + written.size() + ",\"" + "x".repeat(random.nextInt(90)) + "\":0}";
      written.add(line);
      int half = random.nextInt(line.length());
      tails.append(name, line.substring(0, half));
      if (random.nextInt(20) == 0) {
        read(tails, Duration.ofMillis(5));
      }
      tails.append(name, line.substring(half) + "\n");
    }
  }

  private Path rotated(Tails tails, String name) {
    return tails.path(name + "-2024" + (10_000 + ++rotations));
  }

  private void copyTruncate(Tails tails, String name) throws IOException {
    Files.copy(tails.path(name), rotated(tails, name));
    tails.rewrite(name, "");
  }

  private void gzipAway(Tails tails, String name) throws IOException {
    String content = Files.readString(tails.path(name));
    if (!content.isEmpty()) {
      tails.gzip(rotated(tails, name).getFileName() + ".gz", content);
    }
    Files.delete(tails.path(name));
  }

  private void truncateOnceRead(Tails tails, String name, Random random) throws IOException {
    read(tails, Duration.ofSeconds(4));
    tails.rewrite(name, "");
    appendLines(tails, name, 1 + random.nextInt(100), random);
  }

  private void deleteOnceRead(Tails tails, String name) throws IOException {
    read(tails, Duration.ofSeconds(4));
    Files.delete(tails.path(name));
  }

  private void restart(Tails tails) throws IOException {
    tails.commit();
    tails.restart();
  }

  private void read(Tails tails, Duration time) throws IOException {
    for (String line : tails.readFor(time)) {
      read.add(line.substring(line.indexOf(':') + 1));
    }
  }
}
