package io.courtside.torture;

import io.courtside.books.Books;
import io.courtside.compare.LogFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** One work directory, and the program started on it, once or again and again. */
final class Trial {
  private final Path work;
  private final ProgramImage program;
  private final List<String> assignments;
  private final Witness witness;
  private final Servers servers;
  private final LongSupplier nanoTime;
  private Life life;
  private Path scored;
  private Path deadLetters;

  Trial(
      Path work,
      ProgramImage program,
      List<String> assignments,
      Witness.Opener witnesses,
      LongSupplier nanoTime) {
    this.work = work;
    this.program = program;
    this.assignments = assignments;
    this.witness = witnesses.on(work);
    this.servers = new Servers(work);
    this.nanoTime = nanoTime;
    this.scored = work.resolve("scored");
    this.deadLetters = work.resolve("dead-letter");
  }

  /** Puts scored log or dead letters elsewhere; the program must be told the same. */
  void keeps(Path scoredDirectory, Path deadLetterDirectory) {
    scored = scoredDirectory;
    deadLetters = deadLetterDirectory;
  }

  Path work() {
    return work;
  }

  Path scored() {
    return scored;
  }

  Path deadLetters() {
    return deadLetters;
  }

  Servers servers() {
    return servers;
  }

  Witness witness() {
    return witness;
  }

  /** Everything the program printed, over all its starts. */
  Path log() {
    return work.resolve("program.log");
  }

  /**
   * Starts the program.
   *
   * @param arguments command, files and options; work directory and assignments are added
   */
  Life begin(List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--work", work.toString(), "--set", "courtside.redis.uri="));
    assignments.forEach(assignment -> all.addAll(List.of("--set", assignment)));
    ProcessBuilder builder = new ProcessBuilder(program.command(all)).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("COURTSIDE_"));
    try {
      Files.createDirectories(work);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
      long before = life == null ? 0 : life.committed();
      life = new Life(builder.start(), witness, before, nanoTime);
      return life;
    } catch (IOException e) {
      throw new UncheckedIOException("the program cannot be started on " + work, e);
    }
  }

  /** The last lines the program has printed. */
  String lastWords() throws IOException {
    try (Stream<String> lines = Files.lines(log(), StandardCharsets.ISO_8859_1)) {
      List<String> all = lines.toList();
      return String.join(" / ", all.subList(Math.max(0, all.size() - 3), all.size()));
    }
  }

  /** Starts {@code score} on the input. */
  Life score(Path input, List<String> more) {
    List<String> arguments = new ArrayList<>(List.of("score", input.toString()));
    arguments.addAll(more);
    return begin(arguments);
  }

  /** What has come of it, once the program has ended. */
  Outcome outcome() throws IOException {
    Books books = witness.booksAtRest();
    return new Outcome(books, scored, deadLetters);
  }

  /** Lines that are on disk in the scored log now, whether they count or not. */
  long scoredLinesOnDisk() throws IOException {
    long lines = 0;
    for (Path file : LogFiles.of(scored)) {
      try (Stream<String> all = Files.lines(file, StandardCharsets.ISO_8859_1)) {
        lines += all.count();
      }
    }
    return lines;
  }

  /** Ends whatever still runs. */
  void end() throws InterruptedException {
    if (life != null && life.isAlive()) {
      life.kill();
    }
    witness.close();
    servers.kill();
  }
}
