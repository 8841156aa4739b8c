package io.courtside.cli;

import io.courtside.settings.SettingCatalog;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the commands that challenge the champion. */
final class ChallengeOptions {
  @Mixin private final SettingOptions settings = new SettingOptions();

  @Option(
      names = "--data",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Event files, in the order the seasons were played. The season before those that matter tells how strong the teams are.")
  private List<Path> data;

  @Option(
      names = "--cut-off",
      paramLabel = "DATE",
      description =
          "Learn from games that ended before this day (UTC), judge by those that began on it or later. Default: courtside.retrain.holdout before the last game.")
  private LocalDate cutOff;

  @Option(
      names = "--evaluate-from",
      paramLabel = "DATE",
      description =
          "Judge by games that began on this day or later, where it is after the cut-off.")
  private LocalDate evaluateFrom;

  @Option(
      names = "--dry-run",
      description = "Say what would be done, and leave the store as it is.")
  private boolean dryRun;

  @Option(
      names = "--margin",
      paramLabel = "X",
      description = "Short for --set courtside.retrain.margin=X.")
  void margin(String value) {
    settings.assign(SettingCatalog.RETRAIN_MARGIN, value);
  }

  @Option(
      names = "--confidence",
      paramLabel = "C",
      description = "Short for --set courtside.retrain.confidence=C.")
  void confidence(String value) {
    settings.assign(SettingCatalog.RETRAIN_CONFIDENCE, value);
  }

  @Option(
      names = "--model-dir",
      paramLabel = "DIR",
      description = "The model store; short for --set courtside.model.directory=DIR.")
  void modelDirectory(Path value) {
    settings.assign(SettingCatalog.MODEL_DIRECTORY, value.toAbsolutePath().toString());
  }

  /** The settings that were given. */
  SettingOptions settings() {
    return settings;
  }

  /**
   * What was chosen.
   *
   * @throws FileSystemException if a file is not there or must not be read
   */
  ChallengeChoice chosen() throws FileSystemException {
    return new ChallengeChoice(
        InputFiles.readable(data),
        Optional.ofNullable(cutOff),
        Optional.ofNullable(evaluateFrom),
        dryRun);
  }
}
