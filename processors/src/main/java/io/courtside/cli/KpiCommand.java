package io.courtside.cli;

import io.courtside.query.AnswerFormat;
import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Command {@code kpi}. */
@Command(
    name = "kpi",
    description =
        "Show a key figure from the warehouse; without a name, which there are and what they answer.",
    mixinStandardHelpOptions = true)
public final class KpiCommand implements Callable<Integer> {

  /** Does the work; both methods return an {@link ExitCode}. */
  public interface Engine {
    /**
     * Prints which key figures there are.
     *
     * @param settings the settings that hold
     * @param out where to print for the user
     */
    int list(Settings settings, PrintWriter out);

    /**
     * Prints a key figure.
     *
     * @param settings the settings that hold
     * @param name which
     * @param parameters what was said with it, by name
     * @param format how to write it
     * @param out where to print for the user
     * @param err where to tell that there is more than the answer shows
     * @throws IllegalArgumentException where the name or a parameter is wrong
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int kpi(
        Settings settings,
        String name,
        Map<String, String> parameters,
        AnswerFormat format,
        PrintWriter out,
        PrintWriter err)
        throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Spec private CommandSpec spec;
  @Mixin private final SettingOptions options = new SettingOptions();

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "Which key figure.")
  private String name;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A parameter of the key figure; may be given more than once.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json. Default: ${DEFAULT-VALUE}.")
  private AnswerFormat format;

  /**
   * @param engine what does the work
   */
  public KpiCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = courtside.settingsForWork(options);
    if (name == null) {
      return engine.list(settings, courtside.out());
    }
    try {
      return engine.kpi(settings, name, parameters, format, courtside.out(), courtside.err());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
