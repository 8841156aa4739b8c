package io.courtside.pipeline;

import io.courtside.failure.Failure;
import io.courtside.model.ModelFile;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the model that the settings choose. */
public final class Models {
  private Models() {}

  /**
   * The model that is set, or the one that comes with the program.
   *
   * @throws Failure where the file is no model that this program can use
   */
  public static ModelFile chosen(Settings settings) {
    Optional<Path> file = settings.get(SettingCatalog.MODEL);
    try {
      return file.isPresent() ? read(file.get()) : ModelFile.shipped();
    } catch (IOException e) {
      String name = file.map(path -> "the model " + path).orElse("the program's own model");
      throw new Failure(name + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static ModelFile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return ModelFile.read(in);
    }
  }
}
