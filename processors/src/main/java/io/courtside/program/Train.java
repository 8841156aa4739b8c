package io.courtside.program;

import io.courtside.cli.ExitCode;
import io.courtside.cli.TrainCommand;
import io.courtside.failure.Failure;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.train.Training;
import io.courtside.train.TrainingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Command {@code train}: makes a win-probability model and says how good it is. */
final class Train implements TrainCommand.Engine {

  @Override
  public int train(
      Settings settings,
      List<Path> files,
      List<Path> evaluateOn,
      Optional<Path> output,
      Optional<Path> report,
      PrintWriter out)
      throws IOException {
    Path model =
        output.orElse(settings.get(SettingCatalog.WORK).resolve("trained").resolve("model.json"));
    Files.createDirectories(model.toAbsolutePath().getParent());
    try {
      Training.Result result =
          Training.run(files, evaluateOn, model, InstantSource.system(), line -> say(out, line));
      say(out, result.report());
      if (report.isPresent()) {
        result.evaluation().report(report.get());
        say(out, "report: " + report.get());
      }
      say(out, "score with it: courtside models add " + model + " --promote");
      return ExitCode.OK;
    } catch (TrainingException e) {
      throw new Failure(e.getMessage(), e);
    }
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
