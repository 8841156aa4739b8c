package io.courtside.context;

import io.courtside.batch.BatchPart;
import io.courtside.batch.FixedLimits;
import io.courtside.batch.MicroBatch;
import io.courtside.lane.LaneAssignment;
import io.courtside.lane.LaneBlock;
import io.courtside.lane.LaneSplitter;
import io.courtside.lane.SourcePosition;
import io.courtside.league.Carryover;
import io.courtside.league.Turnstile;
import io.courtside.overload.ClassRules;
import io.courtside.overload.Shedding;
import io.courtside.score.Scorer;
import io.courtside.score.WinProbability;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The pipeline from one start to the next crash: the real lanes, journals and splitter, each step
 * of which is taken when the check says so.
 */
final class ProtocolLife implements Closeable {
  private static final Scorer SCORER = new Scorer(WinProbability.shipped());
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

  /** In which order a lane does the last two steps of a micro-batch. */
  enum Order {
    /** The lines are written, then committed. */
    WRITE_THEN_COMMIT,
    /** The wrong one: committed, then written. */
    COMMIT_THEN_WRITE
  }

  /** What is done in a step. */
  enum Action {
    /** The next line of a source is read and dealt to the lanes. */
    READ,
    /** All sources are at their end. */
    END,
    /** A lane takes the next block from its queue: recall, dedup, sequence, micro-batch, score. */
    TAKE,
    /** A lane writes the lines of its micro-batch. */
    WRITE,
    /** A lane commits its micro-batch. */
    COMMIT,
    /** A lane's commit is made, but the answer is lost; it will be made again. */
    COMMIT_UNANSWERED
  }

  /**
   * A step.
   *
   * @param action what is done
   * @param who the source or the lane
   */
  record Step(Action action, String who) {
    @Override
    public String toString() {
      return action + (who.isEmpty() ? "" : " " + who);
    }
  }

  /** What one lane has before it. */
  private static final class Desk {
    private final Deque<LaneBlock> queue = new ArrayDeque<>();
    private final Deque<BatchPart> parts = new ArrayDeque<>();
    private ScoredBatch scored;
    private WrittenBatch written;
    private Map<Path, String> unwritten;
  }

  private static final Shedding SHEDDING =
      new Shedding(new ClassRules(Set.of(), Set.of(), Long.MAX_VALUE));

  private final ProtocolWorld world;
  private final Order order;
  private final boolean openBatches;
  private final boolean answersMayBeLost;
  private final ProtocolDisk disk;
  private final SnapshotStore store;
  private final Lanes lanes;
  private final LaneSplitter splitter;
  private final List<Desk> desks = new ArrayList<>();
  private final Map<String, Integer> nextLine = new TreeMap<>();
  private boolean ended;
  private boolean unansweredOnce;

  /**
   * Starts on what an earlier life left.
   *
   * @throws IOException where the journals are not as they must be
   */
  ProtocolLife(
      ProtocolWorld world,
      Order order,
      int laneCount,
      int batchSize,
      boolean answersMayBeLost,
      ProtocolDisk disk,
      ProtocolDisk.Durable durable)
      throws IOException {
    this.world = world;
    this.order = order;
    this.answersMayBeLost = answersMayBeLost;
    this.disk = disk;
    disk.write(durable.files());
    store = new SnapshotStore(durable.store());
    openBatches = batchSize > 1;
    Duration wait = batchSize == 1 ? Duration.ZERO : Duration.ofHours(1);
    Turnstile turnstile = new Turnstile();
    lanes =
        new LanesFactory(
                laneCount,
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                0,
                () -> new FixedLimits(batchSize, wait),
                wait,
                4,
                Duration.ofMinutes(4),
                disk.scored(),
                disk.deadLetters(),
                1_000,
                1 << 20)
            .make(store, () -> SCORER, Carryover.NONE, SHEDDING, turnstile, CLOCK, () -> 0);
    splitter =
        new LaneSplitter(
            new LaneAssignment(laneCount),
            store.progress().settledBefore(),
            turnstile,
            Duration.ofMinutes(1));
    for (int lane = 0; lane < laneCount; lane++) {
      desks.add(new Desk());
    }
    Map<String, SourcePosition> positions = store.progress().positions();
    for (String source : world.sources().keySet()) {
      long from = positions.getOrDefault(source, SourcePosition.START).lowWater();
      nextLine.put(source, Math.toIntExact(from / ProtocolWorld.LINE_BYTES));
    }
  }

  /** The steps that can be taken now. */
  List<Step> choices() {
    List<Step> choices = new ArrayList<>();
    boolean allRead = true;
    for (Map.Entry<String, Integer> source : nextLine.entrySet()) {
      if (source.getValue() < world.sources().get(source.getKey()).size()) {
        choices.add(new Step(Action.READ, source.getKey()));
        allRead = false;
      }
    }
    if (allRead && !ended && openBatches) {
      choices.add(new Step(Action.END, ""));
    }
    for (int lane = 0; lane < desks.size(); lane++) {
      for (Action action : actions(desks.get(lane))) {
        choices.add(new Step(action, Integer.toString(lane)));
      }
    }
    return choices;
  }

  private List<Action> actions(Desk desk) {
    if (desk.unwritten != null) {
      return List.of(Action.WRITE);
    }
    if (desk.written != null) {
      return unansweredOnce || !answersMayBeLost
          ? List.of(Action.COMMIT)
          : List.of(Action.COMMIT, Action.COMMIT_UNANSWERED);
    }
    if (desk.scored != null) {
      return List.of(order == Order.WRITE_THEN_COMMIT ? Action.WRITE : Action.COMMIT);
    }
    return desk.queue.isEmpty() ? List.of() : List.of(Action.TAKE);
  }

  /** Takes a step. */
  void take(Step step) throws IOException {
    switch (step.action()) {
      case READ -> deal(step.who());
      case END -> {
        ended = true;
        for (int lane = 0; lane < desks.size(); lane++) {
          desks.get(lane).queue.add(LaneBlock.signal(lane, LaneBlock.Kind.END));
        }
      }
      case TAKE -> takeBlock(desk(step));
      case WRITE -> write(desk(step));
      case COMMIT -> commit(desk(step));
      case COMMIT_UNANSWERED -> commitUnanswered(desk(step));
    }
  }

  private Desk desk(Step step) {
    return desks.get(Integer.parseInt(step.who()));
  }

  private void deal(String source) {
    int index = nextLine.merge(source, 1, Integer::sum) - 1;
    for (LaneBlock block : splitter.split(world.block(source, index))) {
      desks.get(block.lane()).queue.add(block);
    }
  }

  private void takeBlock(Desk desk) throws IOException {
    LaneBlock block = desk.queue.remove();
    LaneBlock unseen = lanes.lane(block.lane()).unseen(lanes.recall(block));
    desk.parts.addAll(lanes.slice(lanes.sequence(unseen)));
    fill(desk);
  }

  private void fill(Desk desk) throws IOException {
    while (desk.scored == null && !desk.parts.isEmpty()) {
      MicroBatch batch = lanes.join(desk.parts.remove());
      if (batch.closing() != null) {
        desk.scored = lanes.score(batch);
      }
    }
    if (desk.scored != null
        && desk.scored.events().isEmpty()
        && desk.scored.deadLetters().isEmpty()) {
      desk.written = lanes.write(desk.scored); // nothing to write is no step of its own
    }
  }

  private void write(Desk desk) throws IOException {
    if (desk.unwritten == null) {
      desk.written = lanes.write(desk.scored);
      return;
    }
    disk.append(desk.unwritten);
    desk.unwritten = null;
    done(desk);
  }

  private void commit(Desk desk) throws IOException {
    if (desk.written != null) {
      lanes.commit(desk.written);
      done(desk);
    } else {
      commitBeforeWriting(desk);
    }
  }

  /** The positions come from writing; what was written is taken away until its step comes. */
  private void commitBeforeWriting(Desk desk) throws IOException {
    Map<Path, String> before = disk.read();
    WrittenBatch written = lanes.write(desk.scored);
    desk.unwritten = disk.cutBackTo(before);
    lanes.commit(written);
  }

  private void commitUnanswered(Desk desk) {
    store.loseNextAnswer();
    try {
      lanes.commit(desk.written);
      throw new IllegalStateException("the lane did not notice that no answer came");
    } catch (StoreUnavailable e) {
      unansweredOnce = true;
    }
  }

  private void done(Desk desk) throws IOException {
    desk.scored = null;
    desk.written = null;
    fill(desk);
  }

  /** What would outlive a crash now. */
  ProtocolDisk.Durable durable() throws IOException {
    return new ProtocolDisk.Durable(store.content(), disk.read());
  }

  @Override
  public void close() throws IOException {
    lanes.close();
  }
}
