package io.courtside.cli;

import io.courtside.query.AnswerFormat;
import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Command {@code sql}. */
@Command(
    name = "sql",
    description =
        "Ask the warehouse a question in SQL that only reads; through the running program, where one holds the warehouse. Rows and time are limited by courtside.query.rows and courtside.query.time.",
    mixinStandardHelpOptions = true)
public final class SqlCommand implements Callable<Integer> {

  /** Does the work. */
  @FunctionalInterface
  public interface Engine {
    /**
     * Prints the answer.
     *
     * @param settings the settings that hold
     * @param sql one statement that only reads
     * @param format how to write the answer
     * @param out where to print for the user
     * @param err where to tell that there is more than the answer shows
     * @return an {@link ExitCode}
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int sql(Settings settings, String sql, AnswerFormat format, PrintWriter out, PrintWriter err)
        throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Mixin private final SettingOptions options = new SettingOptions();

  @Parameters(paramLabel = "QUERY", description = "For example \"FROM score LIMIT 5\".")
  private String sql;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json. Default: ${DEFAULT-VALUE}.")
  private AnswerFormat format;

  /**
   * @param engine what does the work
   */
  public SqlCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    return engine.sql(
        courtside.settingsForWork(options), sql, format, courtside.out(), courtside.err());
  }
}
