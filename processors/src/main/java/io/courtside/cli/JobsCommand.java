package io.courtside.cli;

import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Command {@code jobs}. */
@Command(
    name = "jobs",
    description =
        "Show when the jobs of the batch layer run and how their last runs ended; or have one run now.",
    mixinStandardHelpOptions = true)
public final class JobsCommand implements Callable<Integer> {

  /** Does the work; both methods return an {@link ExitCode}. */
  public interface Engine {
    /** Shows times and last runs. */
    int show(Settings settings, PrintWriter out) throws Exception;

    /**
     * Has the running program run a job now.
     *
     * @param job the job's word
     */
    int run(Settings settings, String job, PrintWriter out) throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Mixin private final SettingOptions options = new SettingOptions();

  /**
   * @param engine what does the work
   */
  public JobsCommand(Engine engine) {
    this.engine = engine;
  }

  /** Shows. */
  @Override
  public Integer call() throws Exception {
    return engine.show(courtside.settingsForWork(options), courtside.out());
  }

  @Command(
      name = "run",
      description = "Have the running program run a job now, after the one that runs.",
      mixinStandardHelpOptions = true)
  int run(
      @Mixin SettingOptions given,
      @Parameters(
              paramLabel = "JOB",
              description = "load, backfill, check, export, recalibrate or retrain.")
          String job)
      throws Exception {
    return engine.run(courtside.settingsForWork(given), job, courtside.out());
  }
}
