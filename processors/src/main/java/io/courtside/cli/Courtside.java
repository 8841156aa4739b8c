package io.courtside.cli;

import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: finds the command that is asked for and turns its outcome into an exit code. */
@Command(
    name = "courtside",
    description = "Live player-impact scoring from play-by-play streams.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it did what it was asked to do",
      "1:it failed while doing it; one line on the error output says why",
      "2:a command, option or setting is wrong"
    },
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "'courtside COMMAND --help' tells more about a command.",
      "'courtside bench', in the source tree, measures this machine."
    })
public final class Courtside implements Runnable {
  private final Surroundings surroundings;
  private final CommandLine commandLine;

  @Spec private CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show where in the program a failure happened.")
  private boolean verbose;

  /**
   * @param surroundings what the program finds around it
   */
  public Courtside(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.commandLine = new CommandLine(this);
  }

  /** Adds a command of this package, given its engine. */
  public Courtside with(Object command) {
    commandLine.addSubcommand(command);
    return this;
  }

  /** Sends what the commands print and complain about somewhere else. */
  public Courtside printingTo(PrintWriter out, PrintWriter err) {
    commandLine.setOut(out);
    commandLine.setErr(err);
    return this;
  }

  /**
   * Does what the arguments ask for.
   *
   * @return an {@link ExitCode}
   */
  public int execute(String... args) {
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setUsageHelpAutoWidth(true);
    commandLine.setParameterExceptionHandler((wrong, given) -> Complaint.about(wrong));
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> Complaint.about(failure, commandLine.getErr(), verbose));
    return commandLine.execute(args);
  }

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is needed");
  }

  /** The settings as they hold for a command that was given these options. */
  Settings settings(SettingOptions options) throws IOException {
    return options.load(surroundings);
  }

  /** The same for a command that is about to do work: its log is as loud as the settings say. */
  Settings settingsForWork(SettingOptions options) throws IOException {
    Settings settings = settings(options);
    Loudness.set(settings.get(SettingCatalog.LOG_LEVEL));
    return settings;
  }

  /** Where commands tell what the user should know beside what was asked for. */
  PrintWriter err() {
    return commandLine.getErr();
  }

  /** Where commands print what they were asked for. */
  PrintWriter out() {
    return commandLine.getOut();
  }
}
