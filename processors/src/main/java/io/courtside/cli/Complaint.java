package io.courtside.cli;

import io.courtside.failure.Failure;
import io.courtside.settings.InvalidSetting;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What the program says when it cannot do what it was asked for: a line a problem, and an exit
 * code.
 *
 * @param lines what went wrong, each in one line
 * @param exitCode an {@link ExitCode}
 */
record Complaint(List<String> lines, int exitCode) {

  /** Complains about wrong use. */
  static int about(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String first = wrong.getMessage().lines().findFirst().orElse("wrong use");
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      first += suggestions.isEmpty() ? "" : "; did you mean " + suggestions.get(0) + "?";
    }
    String help = command.getCommandSpec().qualifiedName() + " --help";
    command.getErr().printf("courtside: %s ('%s' shows what there is)%n", first, help);
    command.getErr().flush();
    return ExitCode.WRONG_USE;
  }

  /** Complains about what a command has thrown. */
  static int about(Throwable thrown, PrintWriter err, boolean verbose) {
    Complaint complaint = of(thrown);
    complaint.lines.forEach(line -> err.printf("courtside: %s%n", line));
    if (verbose) {
      thrown.printStackTrace(err);
    }
    err.flush();
    return complaint.exitCode;
  }

  /** Looks for the innermost reason a person can act on, since frameworks wrap what they catch. */
  static Complaint of(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
        .limit(20)
        .flatMap(Complaint::expected)
        .findFirst()
        .orElseGet(() -> unexpected(thrown));
  }

  private static Stream<Complaint> expected(Throwable thrown) {
    if (thrown instanceof InvalidSetting invalid) {
      return Stream.of(new Complaint(invalid.problems(), ExitCode.WRONG_USE));
    }
    if (thrown instanceof Failure failure) {
      return failed(failure.getMessage());
    }
    if (thrown instanceof BindException) {
      return failed("a port cannot be opened: " + thrown.getMessage());
    }
    return thrown instanceof FileSystemException file ? failed(file(file)) : Stream.empty();
  }

  private static String file(FileSystemException thrown) {
    String file = thrown.getFile();
    if (thrown instanceof NoSuchFileException) {
      return "no such file: " + file;
    }
    if (thrown instanceof AccessDeniedException) {
      return "access denied: " + file;
    }
    if (thrown instanceof NotDirectoryException) {
      return "not a directory: " + file;
    }
    return "a file cannot be used: " + thrown.getMessage();
  }

  private static Stream<Complaint> failed(String line) {
    return Stream.of(new Complaint(List.of(oneLine(line)), ExitCode.FAILED));
  }

  private static Complaint unexpected(Throwable thrown) {
    String line = "failed unexpectedly: %s (--verbose shows where)".formatted(thrown);
    return new Complaint(List.of(oneLine(line)), ExitCode.FAILED);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
