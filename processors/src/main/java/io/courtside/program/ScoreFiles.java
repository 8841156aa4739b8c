package io.courtside.program;

import io.courtside.books.Books;
import io.courtside.cli.ExitCode;
import io.courtside.cli.ScoreCommand;
import io.courtside.pipeline.Input;
import io.courtside.pipeline.Pipeline;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.source.SourceProblem;
import io.courtside.source.Unfinished;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Command {@code score}: takes files through the pipeline to their end and prints the books. */
final class ScoreFiles implements ScoreCommand.Engine {

  @Override
  public int score(Settings settings, List<Path> files, PrintWriter out)
      throws InterruptedException {
    return new Resumption(
            () -> Pipeline.start(settings, Input.files(files), List.of()), System::nanoTime)
        .of((pipeline, shutdown) -> score(pipeline, shutdown, settings, out));
  }

  private static int score(Pipeline pipeline, Shutdown shutdown, Settings settings, PrintWriter out)
      throws InterruptedException, ExecutionException {
    Books before = pipeline.books();
    long startedNanos = System.nanoTime();
    awaitEnd(pipeline, new ProgressLine(before, startedNanos, out));
    Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
    List<Unfinished> unfinished = pipeline.unfinished();
    List<SourceProblem> problems = pipeline.problems();
    Books books = pipeline.books();
    shutdown.now();
    report(before, books, took, problems.isEmpty(), settings, out);
    unfinished.forEach(
        rest ->
            out.printf(
                "waiting: %s has %,d bytes after byte %,d without a newline; not counted%n",
                rest.sourceName(), rest.bytes(), rest.offset()));
    problems.forEach(problem -> out.printf("problem: %s%n", problem.message()));
    out.flush();
    return books.balanced() && problems.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }

  private static void awaitEnd(Pipeline pipeline, ProgressLine progress)
      throws InterruptedException, ExecutionException {
    while (true) {
      try {
        pipeline.outcome().get(1, TimeUnit.SECONDS);
        progress.clear();
        return;
      } catch (TimeoutException e) {
        progress.show(pipeline.books(), pipeline.progress(), System.nanoTime());
      }
    }
  }

  private static void report(
      Books before,
      Books books,
      Duration took,
      boolean allRead,
      Settings settings,
      PrintWriter out) {
    long lines = books.read() - before.read();
    if (lines == 0 && allRead) {
      out.printf(
          "nothing to do: %s%n",
          books.read() == 0 ? "there is no line to read" : "all of it was read before");
    } else if (lines > 0) {
      double seconds = took.toNanos() / 1e9;
      out.printf("scored in %.1f s, %,.0f lines/s%n", seconds, lines / seconds);
    }
    out.printf("books: %s%n", books);
    out.printf("scored log: %s%n", settings.get(SettingCatalog.SCORED_DIRECTORY));
  }
}
