package io.courtside.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where a report was written. */
public record ReportFiles(Path page, Path json) {
  /**
   * Writes {@code consistency-RUN.html} and {@code consistency-RUN.json}, each at once: whoever
   * reads sees the file whole or not at all, and a run that is repeated replaces its own.
   *
   * @param directory is made if it is not there
   * @throws IOException if they cannot be written
   */
  public static ReportFiles write(ConsistencyReport report, Path directory) throws IOException {
    Files.createDirectories(directory);
    String name = "consistency-" + report.runId();
    Path json = whole(directory.resolve(name + ".json"), ReportJson.of(report));
    Path page = whole(directory.resolve(name + ".html"), ReportPage.of(report));
    return new ReportFiles(page, json);
  }

  private static Path whole(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, text);
    return Files.move(
        part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
