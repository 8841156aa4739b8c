package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.batch.AdaptiveLimits;
import io.courtside.batch.BatchLimits;
import io.courtside.batch.Closing;
import io.courtside.batch.FixedLimits;
import io.courtside.batch.MicroBatch;
import io.courtside.context.Lanes;
import io.courtside.context.LanesFactory;
import io.courtside.event.EventType;
import io.courtside.event.Events;
import io.courtside.lane.Arrival;
import io.courtside.lane.Arrivals;
import io.courtside.lane.LaneBlock;
import io.courtside.league.Carryover;
import io.courtside.league.Turnstile;
import io.courtside.overload.ClassRules;
import io.courtside.overload.Shedding;
import io.courtside.score.Scorer;
import io.courtside.score.WinProbability;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A lane behind its real queue: what waits there decides what is held and when batches close. */
class LaneBehindQueueTest {
  private final TestClock clock = new TestClock();
  private final Turnstile turnstile = new Turnstile();
  private long end;
  @TempDir private Path work;

  private static LaneBlock block(int seq) {
    return new LaneBlock(
        0,
        LaneBlock.Kind.LINES,
        "s",
        seq * 10L + 10,
        7,
        0,
        List.of(Arrivals.shot("g", seq, seq * 10L)),
        List.of());
  }

  private Lanes lanes(int sortedEvents, Supplier<BatchLimits> limits) throws IOException {
    Scorer scorer = new Scorer(WinProbability.shipped());
    return new LanesFactory(
            1,
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            sortedEvents,
            limits,
            Duration.ofSeconds(1),
            4,
            Duration.ofMinutes(4),
            work.resolve("scored"),
            work.resolve("dead-letter"),
            1_000,
            20_000)
        .make(
            new MemoryStore(),
            () -> scorer,
            Carryover.NONE,
            new Shedding(new ClassRules(Set.of(), Set.of(), Long.MAX_VALUE)),
            turnstile,
            clock,
            clock);
  }

  private static MicroBatch pass(Lanes lanes, LaneBlock block) {
    LaneBlock unseen = lanes.lane(0).unseen(lanes.recall(block));
    return lanes.join(lanes.slice(lanes.sequence(unseen)).get(0));
  }

  @Test
  @Timeout(60)
  void what_waits_in_the_queue_comes_before_the_closing_of_the_batch() throws Exception {
    try (Lanes lanes =
        lanes(0, () -> new AdaptiveLimits(100, Duration.ofMillis(20), Duration.ZERO))) {
      BlockingQueue<LaneBlock> blocks = new LinkedBlockingQueue<>(List.of(block(1), block(2)));
      LaneQueue queue = new LaneQueue(blocks, lanes.lane(0), 0, clock, lanes::isHalted);

      assertThat(pass(lanes, queue.next()).closing()).isNull();
      MicroBatch batch = pass(lanes, queue.next());

      assertThat(batch.closing()).isEqualTo(Closing.IDLE);
      assertThat(batch.size()).isEqualTo(2);
    }
  }

  @Test
  void what_is_held_for_its_class_goes_when_another_game_waits_at_the_turnstile() throws Exception {
    try (Lanes lanes = lanes(1_000, () -> new FixedLimits(100, Duration.ofMillis(20)))) {
      BlockingQueue<LaneBlock> blocks =
          new LinkedBlockingQueue<>(List.of(block(1), block(2), block(3)));
      LaneQueue queue = new LaneQueue(blocks, lanes.lane(0), 0, clock, lanes::isHalted);

      assertThat(pass(lanes, queue.next()).size()).isZero();
      turnstile.enter();

      assertThat(pass(lanes, queue.next()).size()).isEqualTo(1);
    }
  }

  /** 2,048 events of a game that has to wait for another one's end; then another block. */
  private LaneQueue heldUp(Lanes lanes) throws InterruptedException {
    turnstile.settle(turnstile.announce(Events.shot("other", 1)));
    end = turnstile.announce(Events.builder(EventType.GAME_END, "other", 2).build());
    long first = turnstile.announce(Events.shot("g", 1));
    List<Arrival> arrivals = new ArrayList<>();
    for (int seq = 1; seq <= 2_048; seq++) {
      Arrival arrival = Arrivals.shot("g", seq, seq * 10L);
      arrivals.add(seq == 1 ? Arrivals.announced(arrival, first) : arrival);
    }
    LaneBlock all = new LaneBlock(0, LaneBlock.Kind.LINES, "s", 20_490, 7, 0, arrivals, List.of());
    LaneQueue queue =
        new LaneQueue(
            new LinkedBlockingQueue<>(List.of(all, block(2_049))),
            lanes.lane(0),
            0,
            clock,
            lanes::isHalted);
    assertThat(pass(lanes, queue.next()).size()).isZero();
    return queue;
  }

  @Test
  @Timeout(60)
  void a_lane_that_is_held_up_goes_on_with_what_it_holds_and_not_with_more() throws Exception {
    try (Lanes lanes = lanes(0, () -> new FixedLimits(100, Duration.ofMillis(20)))) {
      LaneQueue queue = heldUp(lanes);
      FutureTask<LaneBlock> next = new FutureTask<>(queue::next);
      Thread lane = new Thread(next);
      lane.start();
      turnstile.settle(end);
      assertThat(next.get().kind()).isEqualTo(LaneBlock.Kind.TICK);
    }
  }

  @Test
  @Timeout(60)
  void a_lane_that_is_held_up_for_long_takes_a_block_in_all_the_same() throws Exception {
    try (Lanes lanes = lanes(0, () -> new FixedLimits(100, Duration.ofMillis(20)))) {
      LaneQueue queue = heldUp(lanes);
      clock.advance(Duration.ofMillis(100));
      assertThat(queue.next().kind()).isEqualTo(LaneBlock.Kind.LINES);
    }
  }
}
