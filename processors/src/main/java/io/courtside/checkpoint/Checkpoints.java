package io.courtside.checkpoint;

import io.courtside.context.Progress;
import io.courtside.context.StoreUnavailable;
import io.courtside.journal.LogEnds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes checkpoints while the stream runs. */
public final class Checkpoints {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  /**
   * A checkpoint that was taken.
   *
   * @param file where it is
   * @param keys how many entries it has
   * @param bytes its size
   * @param heldNanos how long commits were held off, nanoseconds
   */
  public record Taken(Path file, long keys, long bytes, long heldNanos) {}

  private final GatedStore store;
  private final StoredState state;
  private final LogEnds logs;
  private final CheckpointDirectory directory;
  private final int keep;
  private final String prefix;
  private final String program;
  private final InstantSource clock;
  private final LongSupplier nanoTime;

  /**
   * @param store holds off commits while what changes is read
   * @param state the state
   * @param logs tells the logs again that the state goes with
   * @param directory where the files go
   * @param keep how many files stay, 1 or more
   * @param prefix what each key begins with
   * @param program version of this program
   * @param clock tells when a checkpoint was taken
   * @param nanoTime monotonic time, nanoseconds
   */
  public Checkpoints(
      GatedStore store,
      StoredState state,
      LogEnds logs,
      CheckpointDirectory directory,
      int keep,
      String prefix,
      String program,
      InstantSource clock,
      LongSupplier nanoTime) {
    this.store = store;
    this.state = state;
    this.logs = logs;
    this.directory = directory;
    this.keep = keep;
    this.prefix = prefix;
    this.program = program;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  /** A copy of the state at one point, and how long reading it took. */
  private record Image(
      Instant created, List<StateEntry> entries, Progress progress, long heldNanos) {}

  /** Takes one; says in the log what came of it. One that fails harms nothing: the next may not. */
  public void take() {
    try {
      Taken taken = takeNow();
      LOG.info(
          "checkpoint {}: {} keys, {} bytes; commits were held off for {} ms",
          taken.file(),
          taken.keys(),
          taken.bytes(),
          String.format(Locale.ROOT, "%.1f", taken.heldNanos() / 1e6));
    } catch (IOException | StoreUnavailable e) {
      LOG.warn("no checkpoint was taken, the next is tried in time: {}", e.toString());
    }
  }

  /**
   * Takes one.
   *
   * @throws IOException where the file cannot be written
   */
  public Taken takeNow() throws IOException {
    store.watch();
    List<StateEntry> early = state.dump();
    Image image =
        store.frozen(
            changedGames -> {
              long from = nanoTime.getAsLong();
              List<StateEntry> entries = state.dump(early, changedGames);
              Progress progress = store.progress();
              return new Image(clock.instant(), entries, progress, nanoTime.getAsLong() - from);
            });
    int keys = image.entries().size();
    Path file =
        directory.write(
            new CheckpointHeader(
                image.created(),
                prefix,
                keys,
                program,
                logs.at(image.progress().scored(), image.progress().deadLetters())),
            image.entries());
    directory.prune(keep);
    return new Taken(file, keys, Files.size(file), image.heldNanos());
  }
}
