package io.courtside.program;

import io.courtside.cli.RebuildCommand;
import io.courtside.failure.Failure;
import io.courtside.pipeline.Models;
import io.courtside.pipeline.OldOutput;
import io.courtside.pipeline.WorkDirectory;
import io.courtside.redis.RedisConnection;
import io.courtside.redis.RedisState;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.source.Inbox;
import io.courtside.source.SourceException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Command {@code rebuild}: makes all state anew from the raw logs. */
final class Rebuild implements RebuildCommand.Engine {
  private final InstantSource clock;

  /**
   * @param clock names the directories of what is set aside
   */
  Rebuild(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public int rebuild(Settings settings, List<Path> files, PrintWriter out) throws Exception {
    List<Path> input = input(settings, files);
    // What would stop the reading is looked at before anything is forgotten.
    Models.chosen(settings);
    forget(settings, out);
    return new ScoreFiles().score(settings, input, out);
  }

  private static List<Path> input(Settings settings, List<Path> files) throws SourceException {
    Path inbox = settings.get(SettingCatalog.SOURCE_DIRECTORY);
    Set<Path> all = new LinkedHashSet<>();
    if (Files.exists(inbox)) {
      Inbox.ofDirectory(inbox).files().forEach(file -> all.add(file.toAbsolutePath().normalize()));
    }
    files.forEach(file -> all.add(file.toAbsolutePath().normalize()));
    if (all.isEmpty()) {
      throw new Failure(
          "there is nothing to rebuild from: the inbox "
              + inbox
              + " has no event file, and none was named; nothing was changed");
    }
    return List.copyOf(all);
  }

  /** First the logs, then the state: a start in between is refused, and says what to do. */
  @SuppressWarnings("try") // the work directory is held, not used
  private void forget(Settings settings, PrintWriter out) throws IOException {
    try (WorkDirectory held = WorkDirectory.hold(settings.get(SettingCatalog.WORK));
        RedisConnection redis = RedisConnection.open(settings)) {
      for (Path aside : OldOutput.of(settings).setAside(clock.instant())) {
        out.printf("set aside: %s%n", aside);
      }
      long keys =
          new RedisState(redis.client(), settings.get(SettingCatalog.REDIS_PREFIX)).forget();
      out.printf("forgotten: %,d keys%n", keys);
      out.flush();
    }
  }
}
