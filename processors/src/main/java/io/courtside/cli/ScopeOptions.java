package io.courtside.cli;

import io.courtside.warehouse.Scope;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options by which commands of the batch layer take which games they are about. */
final class ScopeOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--game", paramLabel = "ID", description = "One game, by the id its events have.")
  private String game;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First day of games, for example 2024-01-31.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day of games, included.")
  private LocalDate to;

  Scope scope() {
    try {
      return new Scope(
          Optional.ofNullable(game), Optional.ofNullable(from), Optional.ofNullable(to));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
