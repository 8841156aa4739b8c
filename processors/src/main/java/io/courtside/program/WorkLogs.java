package io.courtside.program;

import io.courtside.context.Progress;
import io.courtside.failure.Failure;
import io.courtside.journal.Journal;
import io.courtside.journal.JournalPosition;
import io.courtside.kafka.EventPartition;
import io.courtside.pipeline.WorkDirectory;
import io.courtside.redis.RedisConnection;
import io.courtside.redis.RedisContextStore;
import io.courtside.redis.RedisSourceLedger;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.source.KnownSource;
import io.courtside.warehouse.LogFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The logs of a work directory, as far as they count.
 *
 * @param raw the files that events were read from
 * @param scored the scored log
 * @param gone what was read and cannot be read again, each with its reason
 */
record WorkLogs(List<LogFile> raw, List<LogFile> scored, List<String> gone) {

  /**
   * Asks the store how far the logs count; starts a bundled one for it where nothing runs.
   *
   * @throws Failure where nothing has run in the work directory
   */
  static WorkLogs of(Settings settings) throws Exception {
    Path work = settings.get(SettingCatalog.WORK);
    WorkDirectory.requireNoFile(work);
    if (!Files.isDirectory(work) && settings.get(SettingCatalog.REDIS_URI).isEmpty()) {
      throw new Failure(work + ": nothing has run here yet; choose another with --work");
    }
    try (RedisConnection redis = RedisConnection.openToLook(settings, WorkDirectory.isHeld(work))) {
      RedisContextStore store = RedisContextStore.of(redis, settings);
      List<KnownSource> known =
          new RedisSourceLedger(redis.client(), settings.get(SettingCatalog.REDIS_PREFIX), store)
              .known();
      return of(store.progress(), known, settings.get(SettingCatalog.SCORED_DIRECTORY));
    }
  }

  /** The logs as they were told of. */
  static WorkLogs of(Progress progress, List<KnownSource> known, Path scoredDirectory) {
    List<LogFile> raw = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (KnownSource source : known) {
      Path path = Path.of(source.name());
      if (Files.exists(path)) {
        raw.add(new LogFile(path, source.anchorOffset()));
      } else {
        gone.add(source.name() + " is not there any more");
      }
    }
    progress.positions().keySet().stream()
        .filter(EventPartition::isSource)
        .sorted()
        .forEach(partition -> gone.add(partition + " is no file; load its events from one"));
    List<LogFile> scored = new ArrayList<>();
    for (Map.Entry<Integer, JournalPosition> lane : progress.scored().entrySet()) {
      JournalPosition end = lane.getValue();
      for (int segment = 1; segment < end.segment(); segment++) {
        scored.add(LogFile.whole(Journal.ofLane(scoredDirectory, lane.getKey(), segment)));
      }
      if (end.length() > 0) {
        scored.add(
            new LogFile(
                Journal.ofLane(scoredDirectory, lane.getKey(), end.segment()), end.length()));
      }
    }
    return new WorkLogs(List.copyOf(raw), List.copyOf(scored), List.copyOf(gone));
  }
}
