package io.courtside.program;

import io.courtside.books.Books;
import io.courtside.context.Progress;
import io.courtside.loadtest.LineSink;
import io.courtside.redis.RedisConnection;
import io.courtside.redis.RedisContextStore;
import io.courtside.redis.RedisSourceLedger;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.source.KnownSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file in the inbox that a load test writes, and what became of its lines. */
final class LoadFile implements LineSink, Closeable {
  private final Path path;
  private final FileChannel channel;
  // Written piece by piece: what is copied here still lies in the nearest caches when it goes out.
  private final ByteBuffer direct = ByteBuffer.allocateDirect(1 << 18);

  private LoadFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Creates the file of a run. */
  static LoadFile create(Path inbox, String run) throws IOException {
    Files.createDirectories(inbox);
    Path path = inbox.resolve("load-test-" + run + ".jsonl");
    return new LoadFile(
        path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  @Override
  public void write(byte[] bytes, int length) throws IOException {
    int taken = 0;
    while (taken < length) {
      int piece = Math.min(length - taken, direct.capacity());
      direct.clear().put(bytes, taken, piece).flip();
      while (direct.hasRemaining()) {
        channel.write(direct);
      }
      taken += piece;
    }
  }

  /** What the program that runs there has committed of the file's lines. */
  Books books(Settings settings) {
    try (RedisConnection redis = RedisConnection.openToLook(settings, true)) {
      RedisContextStore store = RedisContextStore.of(redis, settings);
      Progress progress = store.progress();
      String name = path.getFileName().toString();
      return new RedisSourceLedger(redis.client(), settings.get(SettingCatalog.REDIS_PREFIX), store)
          .known().stream()
              .filter(source -> Path.of(source.name()).endsWith(name))
              .map(KnownSource::id)
              .map(id -> progress.booksBySource().getOrDefault(id, Books.EMPTY))
              .reduce(Books.EMPTY, Books::plus);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
