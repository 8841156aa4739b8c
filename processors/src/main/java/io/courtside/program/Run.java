package io.courtside.program;

import io.courtside.cli.ExitCode;
import io.courtside.cli.RunCommand;
import io.courtside.pipeline.Input;
import io.courtside.pipeline.Pipeline;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.util.List;

/** Command {@code run}: follows the inbox until the process is asked to end. */
final class Run implements RunCommand.Engine {

  @Override
  public int run(Settings settings, PrintWriter out) throws InterruptedException {
    return new Resumption(
            () -> Pipeline.start(settings, Input.inbox(), List.of()), System::nanoTime)
        .of(
            (pipeline, shutdown) -> {
              out.printf(
                  "courtside: following %s; scored lines go to %s; Ctrl-C ends%n",
                  settings.get(SettingCatalog.SOURCE_DIRECTORY),
                  settings.get(SettingCatalog.SCORED_DIRECTORY));
              out.flush();
              pipeline.outcome().get();
              return ExitCode.OK;
            });
  }
}
