package io.courtside.program;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.courtside.cli.CreditCommand;
import io.courtside.cli.ExitCode;
import io.courtside.failure.Failure;
import io.courtside.pipeline.Models;
import io.courtside.score.CreditDocument;
import io.courtside.settings.Settings;
import io.courtside.train.EventData;
import io.courtside.train.OutsideCheck;
import io.courtside.train.ShotTraining;
import io.courtside.train.TrainingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Command {@code credit}: shows the rules, and measures what they rest on. */
final class ReportCredit implements CreditCommand.Engine {

  @Override
  public String rules() {
    return CreditDocument.markdown();
  }

  @Override
  public int shots(List<Path> files, List<Path> evaluateOn, Optional<Path> output, PrintWriter out)
      throws IOException {
    try {
      ShotTraining.Report report =
          ShotTraining.report(
              EventData.files(files),
              EventData.files(evaluateOn),
              InstantSource.system().instant(),
              line -> say(out, line));
      if (output.isPresent()) {
        String json =
            new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(report.trained().model().json());
        Files.writeString(output.get(), json + "\n");
        say(out, "wrote " + output.get());
      }
      say(out, report.text());
      return ExitCode.OK;
    } catch (TrainingException e) {
      throw new Failure(e.getMessage(), e);
    }
  }

  @Override
  public int ratings(Settings settings, Path ratings, List<Path> files, PrintWriter out) {
    try {
      say(out, OutsideCheck.of(ratings, files, Models.chosen(settings)).text());
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
