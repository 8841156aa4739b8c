package io.courtside.program;

import io.courtside.failure.Failure;
import io.courtside.jobs.WorkLogs;
import io.courtside.pipeline.WorkDirectory;
import io.courtside.redis.RedisConnection;
import io.courtside.redis.RedisContextStore;
import io.courtside.redis.RedisSourceLedger;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the logs of a work directory for a command. */
final class StoredLogs {
  private StoredLogs() {}

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
      RedisSourceLedger ledger =
          new RedisSourceLedger(redis.client(), settings.get(SettingCatalog.REDIS_PREFIX), store);
      return WorkLogs.of(
          store.progress(), ledger.known(), settings.get(SettingCatalog.SCORED_DIRECTORY));
    }
  }
}
