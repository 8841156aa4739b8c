package io.courtside.cli;

import io.courtside.settings.Settings;
import io.courtside.warehouse.Scope;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Command {@code check}. */
@Command(
    name = "check",
    description =
        "Compare what the stream said with what the backfill says, and report on it. Without a game or days, of everything.",
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

  /** Does the work. */
  @FunctionalInterface
  public interface Engine {
    /**
     * Does the work and reports on it.
     *
     * @param settings the settings that hold
     * @param scope which games
     * @param out where to print for the user
     * @return an {@link ExitCode}: failed where something is outside of its limit
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int check(Settings settings, Scope scope, PrintWriter out) throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Mixin private final SettingOptions options = new SettingOptions();
  @Mixin private final ScopeOptions scope = new ScopeOptions();

  /**
   * @param engine what does the work
   */
  public CheckCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    return engine.check(courtside.settingsForWork(options), scope.scope(), courtside.out());
  }
}
