package io.courtside.pipeline;

import io.courtside.journal.OldLogs;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The scored log and the dead letters of a state that is no more.
 *
 * @param logs the logs of each directory
 */
public record OldOutput(List<OldLogs> logs) {

  /** Those of the directories that are set. */
  public static OldOutput of(Settings settings) {
    return new OldOutput(
        List.of(
            new OldLogs(settings.get(SettingCatalog.SCORED_DIRECTORY)),
            new OldLogs(settings.get(SettingCatalog.DEAD_LETTER_DIRECTORY))));
  }

  /**
   * Moves their files into a directory {@code replaced-<time>} beside them; none is deleted.
   *
   * @return the directories they were moved to
   */
  public List<Path> setAside(Instant now) throws IOException {
    List<Path> aside = new ArrayList<>();
    for (OldLogs old : logs) {
      Path directory = old.setAside(now);
      if (directory != null) {
        aside.add(directory);
      }
    }
    return aside;
  }
}
