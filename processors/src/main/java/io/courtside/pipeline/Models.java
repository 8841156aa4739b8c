package io.courtside.pipeline;

import io.courtside.failure.Failure;
import io.courtside.model.BadModel;
import io.courtside.model.ModelFacts;
import io.courtside.model.ModelFile;
import io.courtside.model.ModelInUse;
import io.courtside.model.ModelSource;
import io.courtside.model.ModelStore;
import io.courtside.settings.NameOrPath;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.IOException;
import java.time.InstantSource;

/** Finds the model that the settings choose. */
public final class Models {
  private Models() {}

  /** The model store of the settings. */
  public static ModelStore store(Settings settings) {
    return new ModelStore(settings.get(SettingCatalog.MODEL_DIRECTORY), InstantSource.system());
  }

  /**
   * The model that is set; the store's champion, or the one that comes with the program.
   *
   * @throws Failure where it is no model that this program can use
   */
  public static ModelFile chosen(Settings settings) {
    return inUse(settings).file();
  }

  /**
   * The model that is set, to be changed for another while the program runs.
   *
   * @throws Failure where it is no model that this program can use
   */
  static ModelInUse inUse(Settings settings) {
    NameOrPath choice = settings.get(SettingCatalog.MODEL);
    try {
      return new ModelInUse(source(choice, store(settings)), ModelFile::scorer);
    } catch (BadModel e) {
      throw new Failure(e.getMessage(), e);
    } catch (IOException e) {
      throw new Failure("the model " + choice + " cannot be read: " + e, e);
    }
  }

  /** What there is to know of the model that comes with the program. */
  public static ModelFacts shippedFacts() throws IOException {
    return ModelFacts.of(ModelSource.shipped().load().document());
  }

  private static ModelSource source(NameOrPath choice, ModelStore store) {
    return choice.path().map(ModelSource::file).orElseGet(() -> named(choice.toString(), store));
  }

  private static ModelSource named(String name, ModelStore store) {
    return switch (name) {
      case ModelStore.CHAMPION -> ModelSource.champion(store);
      case ModelStore.SHIPPED -> ModelSource.shipped();
      default -> ModelSource.named(store, name);
    };
  }
}
