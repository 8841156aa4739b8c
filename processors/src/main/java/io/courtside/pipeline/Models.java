package io.courtside.pipeline;

import io.courtside.failure.Failure;
import io.courtside.score.ModelFile;
import io.courtside.score.WinProbability;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the model that the settings choose. */
public final class Models {
  private Models() {}

  /**
   * The model that is set, or the one that comes with the program.
   *
   * @throws Failure where the file is no model that this program can use
   */
  public static WinProbability chosen(Settings settings) {
    return settings.get(SettingCatalog.MODEL).map(Models::read).orElseGet(WinProbability::shipped);
  }

  private static WinProbability read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return ModelFile.read(in).model();
    } catch (IOException e) {
      throw new Failure("the model " + file + " cannot be used: " + e.getMessage(), e);
    }
  }
}
