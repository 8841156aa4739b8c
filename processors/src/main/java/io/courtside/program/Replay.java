package io.courtside.program;

import io.courtside.cli.ExitCode;
import io.courtside.cli.ReplayCommand;
import io.courtside.compare.Differences;
import io.courtside.compare.LogFiles;
import io.courtside.compare.ScoredLog;
import io.courtside.compare.ScoredSets;
import io.courtside.failure.Failure;
import io.courtside.journal.ScoredLines;
import io.courtside.model.ModelFile;
import io.courtside.pipeline.Models;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.train.OfflineScores;
import io.courtside.train.TrainingException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Command {@code replay}: says what the stream should have said, and whether it did. */
final class Replay implements ReplayCommand.Engine {

  @Override
  public int replay(Settings settings, List<Path> files, PrintWriter out) throws IOException {
    Path streamed = settings.get(SettingCatalog.SCORED_DIRECTORY);
    if (LogFiles.of(streamed).isEmpty()) {
      throw new Failure(
          streamed
              + ": there is no scored log to compare with; stream the files first: score FILE");
    }
    Path scratch = Files.createTempDirectory("courtside-replay");
    Path replayed = scratch.resolve("replayed.jsonl");
    try {
      score(files, Models.chosen(settings), replayed, out);
      Differences differences = new Differences();
      long lines = ScoredSets.compare(new ScoredLog(scratch), new ScoredLog(streamed), differences);
      out.printf("streamed %,d scored lines%n", lines);
      differences.lines().forEach(out::println);
      out.println(differences.isEmpty() ? "all the same" : "not the same");
      out.flush();
      return differences.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    } finally {
      Files.deleteIfExists(replayed);
      Files.deleteIfExists(scratch);
    }
  }

  private static void score(List<Path> files, ModelFile model, Path to, PrintWriter out)
      throws IOException {
    ScoredLines lines = new ScoredLines();
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
      long events =
          OfflineScores.of(
              files,
              model.scorer(),
              model.seed(),
              scored -> {
                try {
                  file.write(lines.line(scored));
                  file.write('\n');
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      out.printf("replayed %,d events%n", events);
      out.flush();
    } catch (TrainingException e) {
      throw new Failure(e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
