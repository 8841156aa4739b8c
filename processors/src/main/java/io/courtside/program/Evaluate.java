package io.courtside.program;

import io.courtside.cli.EvaluateCommand;
import io.courtside.cli.ExitCode;
import io.courtside.failure.Failure;
import io.courtside.model.ModelFile;
import io.courtside.pipeline.Models;
import io.courtside.settings.Settings;
import io.courtside.train.Evaluation;
import io.courtside.train.TrainingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Command {@code evaluate}: measures the model that scores would be made with. */
final class Evaluate implements EvaluateCommand.Engine {

  @Override
  public int evaluate(Settings settings, List<Path> files, Optional<Path> report, PrintWriter out)
      throws IOException {
    try {
      ModelFile model = Models.chosen(settings);
      Evaluation evaluation = Evaluation.of(files, model.model(), model.seed(), line -> {});
      out.println(evaluation.text());
      if (report.isPresent()) {
        evaluation.report(report.get());
        out.println("report: " + report.get());
      }
      out.flush();
      return ExitCode.OK;
    } catch (TrainingException e) {
      throw new Failure(e.getMessage(), e);
    }
  }
}
