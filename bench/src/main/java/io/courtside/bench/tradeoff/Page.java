package io.courtside.bench.tradeoff;

import io.courtside.chart.Chart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The page that tells the outcome: a section a part, each of which can be written anew by itself,
 * and its plots.
 */
final class Page {
  private static final String HEAD =
      """
      # Trade-offs, measured

      Written by `bench/tradeoffs.sh` and `bench/latency.sh`, each part with its date and conditions; run them to have your own machine's figures. Latency is from when an event was due until its scored line could be read ([load test](operations.md#load-test)).
      """;

  private final Path file;
  private final Path images;

  /**
   * @param file the page; what it has of other parts stays
   * @param images where plots go
   */
  Page(Path file, Path images) {
    this.file = file;
    this.images = images;
  }

  /** Writes a plot and gives the Markdown that shows it. */
  String plot(String name, String described, String svg) throws IOException {
    Files.createDirectories(images);
    Path path = images.resolve("bench-" + name + ".svg");
    Files.writeString(path, svg);
    return "!["
        + described
        + "]("
        + file.toAbsolutePath().getParent().relativize(path.toAbsolutePath())
        + ")\n";
  }

  String plot(String name, Chart chart) throws IOException {
    return plot(name, chart.title(), chart.svg());
  }

  /** Puts a part's section in the place of its last one, or at the end. */
  void section(String part, String markdown) throws IOException {
    String begin = "<!-- begin " + part + " -->\n";
    String end = "<!-- end " + part + " -->\n";
    String page = Files.exists(file) ? Files.readString(file) : HEAD;
    int from = page.indexOf(begin);
    int to = page.indexOf(end);
    String section = begin + markdown.strip() + "\n" + end;
    String whole =
        from >= 0 && to > from
            ? page.substring(0, from) + section + page.substring(to + end.length())
            : page.stripTrailing() + "\n\n" + section;
    Files.writeString(file, whole);
  }

  /** A table in Markdown; all columns but the first are figures. */
  static String table(List<String> head, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(row(head));
    lines.add("| --- |" + " ---: |".repeat(head.size() - 1));
    rows.forEach(row -> lines.add(row(row)));
    return String.join("\n", lines) + "\n";
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** A count. */
  static String count(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  /** Milliseconds. */
  static String millis(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }
}
