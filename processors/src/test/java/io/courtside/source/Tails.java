package io.courtside.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A directory being tailed in a test, with a clock and a ledger the test owns. */
final class Tails implements AutoCloseable, SourceLedger {
  private final Path directory;
  private final TailOptions options;
  private final Map<String, KnownSource> ledger = new LinkedHashMap<>();
  private final Map<String, List<LineBlock>> blocks = new LinkedHashMap<>();
  private long now;
  private int failures;
  private Content.Opener opener = Content::open;
  private Tail tail;

  Tails(Path directory, TailOptions options) {
    this.directory = directory;
    this.options = options;
  }

  static TailOptions options(int maxLine, int blockBytes, int blockLines) {
    return new TailOptions(
        maxLine,
        blockBytes,
        blockLines,
        LineLimit.NONE,
        64,
        Duration.ofMillis(1),
        Duration.ofMillis(20),
        Duration.ofMillis(500),
        false);
  }

  Path append(String name, String content) {
    return write(directory.resolve(name), content.getBytes(UTF_8), true);
  }

  /** Truncates the file in place and writes the content, so that the inode stays. */
  Path rewrite(String name, String content) {
    return write(directory.resolve(name), content.getBytes(UTF_8), false);
  }

  Path gzip(String name, String... members) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String member : members) {
      all.writeBytes(gzipped(member));
    }
    return write(directory.resolve(name), all.toByteArray(), false);
  }

  static byte[] gzipped(String content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Path write(Path path, byte[] content, boolean append) {
    try {
      return append ? Files.write(path, content, CREATE, APPEND) : Files.write(path, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path(String name) {
    return directory.resolve(name);
  }

  Tail tail() {
    if (tail == null) {
      try {
        tail = new Tail(Inbox.ofDirectory(directory), options, this, () -> now, opener);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return tail;
  }

  /** Opens files this way from the start on. */
  void openBy(Content.Opener way) {
    opener = way;
  }

  /** Starts anew over the same ledger, as after a crash. */
  void restart() throws IOException {
    close();
    tail = null;
  }

  void pass(Duration time) {
    now += time.toNanos();
  }

  /** The next lines that come without time passing, as "file:line". */
  List<String> read() throws IOException {
    List<String> lines = new ArrayList<>();
    for (LineBlock block = tail().next(); block != null; block = tail().next()) {
      if (block.isEndOfInput()) {
        lines.add("<end>");
        continue;
      }
      blocks.computeIfAbsent(block.source(), id -> new ArrayList<>()).add(block);
      String name = Path.of(block.sourceName()).getFileName().toString();
      for (int i = 0; i < block.size(); i++) {
        lines.add(name + ":" + new String(block.copyOf(i, 1 << 20), UTF_8));
      }
    }
    return lines;
  }

  /** The lines that come within some seconds. */
  List<String> readFor(Duration time) throws IOException {
    List<String> lines = new ArrayList<>(read());
    for (long left = time.toMillis(); left > 0; left -= 20) {
      pass(Duration.ofMillis(20));
      lines.addAll(read());
    }
    return lines;
  }

  /** The lines that come within one listing and a bit. */
  List<String> readSoon() throws IOException {
    return readFor(Duration.ofMillis(600));
  }

  /** Commits all that was read: the ledger goes on there. */
  void commit() {
    blocks.forEach((id, read) -> commit(id, read.size()));
  }

  /** Commits the first {@code count} blocks of a source. */
  void commit(String id, int count) {
    LineBlock last = blocks.get(id).get(count - 1);
    ledger.computeIfPresent(id, (same, known) -> known.readTo(last.endOffset(), last.anchor()));
  }

  /** Lets the next entries in the ledger fail. */
  void failLedger(int times) {
    failures = times;
  }

  Map<String, KnownSource> ledger() {
    return ledger;
  }

  List<LineBlock> blocksOf(String id) {
    return blocks.get(id);
  }

  @Override
  public List<KnownSource> known() {
    return List.copyOf(ledger.values());
  }

  @Override
  public void register(KnownSource source) {
    if (failures > 0) {
      failures--;
      throw new IllegalStateException("ledger down");
    }
    ledger.merge(
        source.id(),
        source,
        (old, fresh) -> old.seenAs(fresh.name(), fresh.headLength(), fresh.headHash()));
  }

  @Override
  public void close() throws IOException {
    if (tail != null) {
      tail.close();
    }
  }
}
