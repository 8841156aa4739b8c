package io.courtside.program;

import io.courtside.checkpoint.BadCheckpoint;
import io.courtside.checkpoint.CheckpointDirectory;
import io.courtside.checkpoint.CheckpointHeader;
import io.courtside.checkpoint.CheckpointReader;
import io.courtside.cli.ExitCode;
import io.courtside.cli.RestoreCommand;
import io.courtside.failure.Failure;
import io.courtside.journal.LogEnds;
import io.courtside.pipeline.WorkDirectory;
import io.courtside.redis.RedisConnection;
import io.courtside.redis.RedisContextStore;
import io.courtside.redis.RedisState;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Command {@code restore}: goes back to a checkpoint. */
final class Restore implements RestoreCommand.Engine {

  /** A checkpoint that is whole. */
  private record Chosen(Path file, CheckpointReader reader) {}

  @Override
  @SuppressWarnings("try") // the work directory is held, not used
  public int restore(Settings settings, Optional<Path> file, PrintWriter out) throws IOException {
    try (WorkDirectory held = WorkDirectory.hold(settings.get(SettingCatalog.WORK))) {
      Chosen chosen = file.isPresent() ? named(file.get(), settings) : newest(settings, out);
      try (CheckpointReader reader = chosen.reader()) {
        requirePrefix(chosen.file(), reader.header(), settings);
        try (RedisConnection redis = RedisConnection.open(settings)) {
          replaceState(chosen, redis, settings, out);
        }
      }
    }
    return ExitCode.OK;
  }

  private static Chosen named(Path file, Settings settings) {
    try {
      return whole(file, settings);
    } catch (IOException e) {
      throw new Failure(file + " " + e.getMessage() + "; nothing was changed", e);
    }
  }

  private static Chosen newest(Settings settings, PrintWriter out) throws IOException {
    Path directory = settings.get(SettingCatalog.CHECKPOINT_DIRECTORY);
    for (Path file : new CheckpointDirectory(directory).files()) {
      try {
        return whole(file, settings);
      } catch (BadCheckpoint e) {
        out.printf("passed over: %s %s%n", file, e.getMessage());
      }
    }
    out.flush();
    throw new Failure(
        "there is no checkpoint to be used in "
            + directory
            + "; 'courtside rebuild' makes the state anew from the raw logs");
  }

  /** A checkpoint that is whole and made with the logs that are here. */
  private static Chosen whole(Path file, Settings settings) throws IOException {
    CheckpointReader reader = CheckpointReader.open(file);
    try {
      new LogEnds(
              settings.get(SettingCatalog.SCORED_DIRECTORY),
              settings.get(SettingCatalog.DEAD_LETTER_DIRECTORY))
          .require(reader.header().logs());
      return new Chosen(file, reader);
    } catch (IOException e) {
      reader.close();
      throw new BadCheckpoint(
          "was made with other logs than are here: "
              + e.getMessage()
              + "; without them 'courtside rebuild' is the way",
          e);
    }
  }

  private static void requirePrefix(Path file, CheckpointHeader header, Settings settings) {
    if (!header.prefix().equals(settings.get(SettingCatalog.REDIS_PREFIX))) {
      throw new Failure(
          "%s was made with %s=%s, which is %s now; nothing was changed"
              .formatted(
                  file,
                  SettingCatalog.REDIS_PREFIX.name(),
                  header.prefix(),
                  settings.get(SettingCatalog.REDIS_PREFIX)));
    }
  }

  private static void replaceState(
      Chosen chosen, RedisConnection redis, Settings settings, PrintWriter out) {
    String prefix = settings.get(SettingCatalog.REDIS_PREFIX);
    RedisState state = new RedisState(redis.client(), prefix);
    CheckpointHeader header = chosen.reader().header();
    try {
      state.replaceBy(chosen.reader());
    } catch (IOException e) {
      throw new Failure(
          chosen.file() + " cannot be restored: " + e.getMessage() + "; nothing was changed", e);
    }
    out.printf(
        "restored %s, made %s by courtside %s: %,d games, %,d keys%n",
        chosen.file(), header.created(), header.program(), state.games(), header.keys());
    out.printf("books: %s%n", RedisContextStore.of(redis, settings).progress().books());
    out.println(
        "the next start cuts the scored log back to this, and reads the sources again from there");
    out.flush();
  }
}
