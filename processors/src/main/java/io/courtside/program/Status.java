package io.courtside.program;

import io.courtside.books.Books;
import io.courtside.cli.ExitCode;
import io.courtside.cli.StatusCommand;
import io.courtside.context.ContextStore;
import io.courtside.context.Progress;
import io.courtside.kafka.EventPartition;
import io.courtside.pipeline.WorkDirectory;
import io.courtside.redis.RedisConnection;
import io.courtside.redis.RedisContextStore;
import io.courtside.redis.RedisSourceLedger;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.source.KnownSource;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Command {@code status}: whether the program runs on the work directory, and its books. */
final class Status implements StatusCommand.Engine {

  @Override
  public int status(Settings settings, PrintWriter out) throws Exception {
    Path work = settings.get(SettingCatalog.WORK);
    if (!Files.isDirectory(work) && settings.get(SettingCatalog.REDIS_URI).isEmpty()) {
      out.printf("%s: nothing has run here yet%n", work);
      out.flush();
      return ExitCode.OK;
    }
    boolean running = WorkDirectory.isHeld(work);
    try (RedisConnection redis = RedisConnection.openToLook(settings, running)) {
      String prefix = settings.get(SettingCatalog.REDIS_PREFIX);
      ContextStore store = new RedisContextStore(redis.client(), prefix);
      Progress progress = store.progress();
      out.printf("%s: %s%n", work, running ? "running" : "not running");
      out.printf("books: %s%n", progress.books());
      sources(progress, new RedisSourceLedger(redis.client(), prefix, store).known(), out);
      out.flush();
      return progress.books().balanced() ? ExitCode.OK : ExitCode.FAILED;
    }
  }

  private static void sources(Progress progress, List<KnownSource> sources, PrintWriter out) {
    progress
        .positions()
        .forEach(
            (id, position) -> {
              if (EventPartition.isSource(id)) {
                out.printf(
                    "source %s to offset %,d: %s%n",
                    id,
                    position.highWater(),
                    progress.booksBySource().getOrDefault(id, Books.EMPTY));
              }
            });
    for (KnownSource source : sources) {
      Books books = progress.booksBySource().getOrDefault(source.id(), Books.EMPTY);
      out.printf("source %s to byte %,d: %s%n", source.name(), source.anchorOffset(), books);
    }
  }
}
