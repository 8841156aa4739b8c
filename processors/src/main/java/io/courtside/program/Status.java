package io.courtside.program;

import io.courtside.books.Books;
import io.courtside.cli.ExitCode;
import io.courtside.cli.StatusCommand;
import io.courtside.context.GameCounts;
import io.courtside.context.Progress;
import io.courtside.health.HealthFile;
import io.courtside.health.Trouble;
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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Command {@code status}: whether the program runs on the work directory, and its books. */
final class Status implements StatusCommand.Engine {
  private static final int WORST_GAMES = 5;

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
      RedisContextStore store =
          new RedisContextStore(redis.client(), prefix, settings.get(SettingCatalog.GAME_EXPIRY));
      Progress progress = store.progress();
      out.printf("%s: %s%n", work, running ? "running" : "not running");
      if (running) {
        health(new HealthFile(work).read(), out);
      }
      out.printf("books: %s%n", progress.books());
      disorder(store.disorder(), out);
      sources(progress, new RedisSourceLedger(redis.client(), prefix, store).known(), out);
      out.flush();
      return progress.books().balanced() ? ExitCode.OK : ExitCode.FAILED;
    }
  }

  private static void health(List<Trouble> troubles, PrintWriter out) {
    if (troubles.isEmpty()) {
      out.println("health: up");
    }
    for (Trouble trouble : troubles) {
      out.printf(
          "health: degraded, %s since %s: %s%n", trouble.part(), trouble.since(), trouble.what());
    }
  }

  private static void disorder(Map<String, GameCounts> games, PrintWriter out) {
    if (games.isEmpty()) {
      return;
    }
    GameCounts all = games.values().stream().reduce(GameCounts.NONE, GameCounts::plus);
    out.printf("disorder in %,d games: %s%n", games.size(), text(all));
    games.entrySet().stream()
        .sorted(Comparator.comparingInt(game -> -weight(game.getValue())))
        .limit(WORST_GAMES)
        .forEach(game -> out.printf("  game %s: %s%n", game.getKey(), text(game.getValue())));
  }

  private static int weight(GameCounts counts) {
    return counts.missing() + counts.late() + counts.conflicts() + counts.corrections();
  }

  private static String text(GameCounts counts) {
    return String.format(
        Locale.ROOT,
        "given up %,d, late %,d, held %,.1f s, times stepped back %,d, corrected %,d, in conflict"
            + " %,d",
        counts.missing(),
        counts.late(),
        counts.heldMillis() / 1e3,
        counts.regressions(),
        counts.corrections(),
        counts.conflicts());
  }

  private static void sources(Progress progress, List<KnownSource> sources, PrintWriter out) {
    for (KnownSource source : sources) {
      Books books = progress.booksBySource().getOrDefault(source.id(), Books.EMPTY);
      out.printf("source %s to byte %,d: %s%n", source.name(), source.anchorOffset(), books);
    }
  }
}
