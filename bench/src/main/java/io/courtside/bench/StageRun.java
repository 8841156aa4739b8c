package io.courtside.bench;

import io.courtside.batch.BatchPart;
import io.courtside.batch.FixedLimits;
import io.courtside.batch.MicroBatch;
import io.courtside.context.ContextStore;
import io.courtside.context.Lanes;
import io.courtside.context.LanesFactory;
import io.courtside.context.ScoredBatch;
import io.courtside.context.WrittenBatch;
import io.courtside.event.Event;
import io.courtside.event.EventWriter;
import io.courtside.lane.ArrivalBlock;
import io.courtside.lane.LaneBlock;
import io.courtside.league.Carryover;
import io.courtside.league.Turnstile;
import io.courtside.overload.ClassRules;
import io.courtside.overload.Shedding;
import io.courtside.score.Scorer;
import io.courtside.score.WinProbability;
import io.courtside.simulate.Night;
import io.courtside.source.LineBlock;
import io.courtside.validate.BlockValidator;
import io.courtside.validate.LineRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Simulated events on their way through one lane, stage by stage, in batches of one size. */
final class StageRun implements AutoCloseable {
  private static final int GAMES = 10;
  private static final int ALL_GAMES = 10_000;
  private static final Duration LONG = Duration.ofHours(1);

  private final int size;
  private final BlockValidator validator =
      new BlockValidator(new LineRules(InstantSource.system(), LONG), 1_000);
  private final Lanes lanes;
  private List<LineBlock> lines;
  private List<ArrivalBlock> events;
  private List<LaneBlock> blocks;
  private List<BatchPart> parts;
  private List<MicroBatch> batches;
  private List<ScoredBatch> scored;
  private List<WrittenBatch> written;

  private StageRun(int size, Lanes lanes, List<LineBlock> lines) {
    this.size = size;
    this.lanes = lanes;
    this.lines = lines;
  }

  /**
   * A run at its beginning.
   *
   * @param lines lines of events, {@link #lines} made them
   * @param size events of a block and of a micro-batch
   * @param store where context is kept
   * @param directory where the journals are
   */
  static StageRun of(List<LineBlock> lines, int size, ContextStore store, Path directory)
      throws IOException {
    Scorer scorer = new Scorer(WinProbability.shipped());
    Lanes lanes =
        new LanesFactory(
                1,
                Duration.ofMinutes(1),
                LONG,
                0,
                () -> new FixedLimits(size, LONG),
                LONG,
                ALL_GAMES,
                Duration.ofMinutes(4),
                directory.resolve("scored"),
                directory.resolve("dead-letter"),
                1_000,
                1 << 30)
            .make(
                store,
                () -> scorer,
                Carryover.NONE,
                new Shedding(new ClassRules(Set.of(), Set.of(), Long.MAX_VALUE)),
                new Turnstile(),
                InstantSource.system(),
                System::nanoTime);
    return new StageRun(size, lanes, lines);
  }

  /**
   * Nights of simulated games as blocks of lines.
   *
   * @param count how many events
   * @param size lines of a block; it must divide {@code count}
   */
  static List<LineBlock> lines(int count, int size) {
    EventWriter writer = new EventWriter();
    List<byte[]> all = new ArrayList<>(count);
    Instant start = Instant.parse("2023-10-24T23:00:00Z");
    for (int night = 0; all.size() < count; night++) {
      for (Event event :
          Night.simulate(night, start.plus(Duration.ofDays(night)), GAMES).events()) {
        if (all.size() < count) {
          all.add(writer.line(event));
        }
      }
    }
    List<LineBlock> blocks = new ArrayList<>(count / size);
    long offset = 0;
    for (int first = 0; first < count; first += size) {
      LineBlock block = block(all.subList(first, first + size), offset);
      offset = block.endOffset();
      blocks.add(block);
    }
    return blocks;
  }

  private static LineBlock block(List<byte[]> lines, long offset) {
    int[] from = new int[lines.size()];
    int[] to = new int[lines.size()];
    long[] offsets = new long[lines.size()];
    long[] lengths = new long[lines.size()];
    byte[] bytes = new byte[lines.stream().mapToInt(line -> line.length + 1).sum()];
    int at = 0;
    for (int i = 0; i < from.length; i++) {
      byte[] line = lines.get(i);
      System.arraycopy(line, 0, bytes, at, line.length);
      from[i] = at;
      to[i] = at + line.length;
      offsets[i] = offset + at;
      lengths[i] = line.length;
      at += line.length + 1;
    }
    return new LineBlock("s", "s.jsonl", bytes, from, to, offsets, lengths, offset + at, 1, 0);
  }

  List<?> parse() {
    events = new ArrayList<>(lines.size());
    lines.forEach(block -> events.add(validator.validate(block)));
    return events;
  }

  List<?> recall() {
    blocks = new ArrayList<>(events.size());
    for (ArrivalBlock block : events) {
      blocks.add(
          lanes.recall(
              new LaneBlock(
                  0,
                  LaneBlock.Kind.LINES,
                  block.source(),
                  block.endOffset(),
                  block.anchor(),
                  0,
                  block.arrivals(),
                  block.deadLetters())));
    }
    return blocks;
  }

  List<?> dedup() {
    blocks.replaceAll(lanes.lane(0)::unseen);
    return blocks;
  }

  List<?> sequence() {
    parts = new ArrayList<>(blocks.size());
    blocks.forEach(block -> parts.add(lanes.sequence(block)));
    return parts;
  }

  List<?> batch() {
    batches = new ArrayList<>(parts.size());
    for (BatchPart part : parts) {
      for (BatchPart slice : lanes.slice(part)) {
        MicroBatch batch = lanes.join(slice);
        if (batch.closing() != null) {
          batches.add(batch);
        }
      }
    }
    if (batches.stream().mapToInt(MicroBatch::size).sum() < parts.size() * size) {
      throw new IllegalStateException("some events did not get into a batch");
    }
    return batches;
  }

  List<?> score() {
    scored = new ArrayList<>(batches.size());
    batches.forEach(batch -> scored.add(lanes.score(batch)));
    return scored;
  }

  List<?> write() throws IOException {
    written = new ArrayList<>(scored.size());
    for (ScoredBatch batch : scored) {
      written.add(lanes.write(batch));
    }
    return written;
  }

  List<?> commit() {
    written.forEach(lanes::commit);
    return written;
  }

  @Override
  public void close() throws IOException {
    lanes.close();
  }
}
