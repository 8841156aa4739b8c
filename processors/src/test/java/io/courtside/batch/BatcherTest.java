package io.courtside.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.deadletter.DeadLetter;
import io.courtside.lane.Arrival;
import io.courtside.lane.Arrivals;
import io.courtside.lane.LaneBlock;
import io.courtside.order.Passage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BatcherTest {
  private static final long MILLI = 1_000_000L;
  private static final FixedLimits LIMITS = new FixedLimits(4, Duration.ofMillis(20));
  private static final Duration BOOKKEEPING_WAIT = Duration.ofMillis(200);

  private boolean awaited;
  private final Batcher batcher = new Batcher(LIMITS, BOOKKEEPING_WAIT, () -> awaited);
  private final List<MicroBatch> closed = new ArrayList<>();
  private long seq;

  private static BatchPart signal(LaneBlock.Kind kind) {
    return new BatchPart(0, kind, List.of(), List.of());
  }

  private BatchPart events(int count) {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      seq++;
      turns.add(new Turn(Arrivals.shot("g", (int) seq, seq * 10), Passage.IN_TURN));
    }
    return new BatchPart(0, LaneBlock.Kind.LINES, turns, List.of());
  }

  private MicroBatch add(BatchPart part, long millis) {
    MicroBatch last = null;
    for (BatchPart slice : batcher.slice(part)) {
      last = batcher.add(slice, millis * MILLI, false);
      if (last.closing() != null) {
        closed.add(last);
      }
    }
    return last;
  }

  private List<Long> offsets(MicroBatch batch) {
    return batch.turns().stream().map(Turn::arrival).map(Arrival::offset).toList();
  }

  @Test
  void a_batch_is_closed_when_it_is_full() {
    assertThat(add(events(3), 0).closing()).isNull();
    MicroBatch batch = add(events(1), 1);
    assertThat(batch.closing()).isEqualTo(Closing.SIZE);
    assertThat(offsets(batch)).containsExactly(10L, 20L, 30L, 40L);
    assertThat(batcher.dueNanos()).isEqualTo(Batcher.NEVER);
  }

  @Test
  void a_batch_with_a_games_end_is_closed_as_soon_as_a_game_waits() {
    BatchPart part = events(1);
    Arrival last = part.turns().get(0).arrival();
    BatchPart end =
        new BatchPart(
            0,
            LaneBlock.Kind.LINES,
            List.of(new Turn(Arrivals.announced(last, 7), Passage.IN_TURN)),
            List.of());
    awaited = true;
    assertThat(add(events(1), 0).closing()).isNull();
    awaited = false;
    assertThat(add(end, 1).closing()).isNull();
    assertThat(batcher.dueNanos()).isEqualTo(20 * MILLI);
    awaited = true;
    assertThat(batcher.dueNanos()).isZero();
    assertThat(add(signal(LaneBlock.Kind.TICK), 2).closing()).isEqualTo(Closing.AWAITED);
  }

  @Test
  void a_batch_is_closed_at_the_wait_since_its_first_event_and_not_its_last() {
    add(events(1), 100);
    assertThat(batcher.dueNanos()).isEqualTo(120 * MILLI);
    assertThat(add(events(1), 119).closing()).isNull();
    assertThat(batcher.dueNanos()).isEqualTo(120 * MILLI);
    MicroBatch batch = add(signal(LaneBlock.Kind.TICK), 120);
    assertThat(batch.closing()).isEqualTo(Closing.WAIT);
    assertThat(batch.openedNanos()).isEqualTo(100 * MILLI);
    assertThat(batch.size()).isEqualTo(2);
  }

  @Test
  void a_tick_before_its_time_closes_nothing() {
    add(events(1), 100);
    assertThat(batcher.add(signal(LaneBlock.Kind.TICK), 120 * MILLI - 1, false).closing()).isNull();
    assertThat(batcher.add(signal(LaneBlock.Kind.TICK), 120 * MILLI, false).closing())
        .isEqualTo(Closing.WAIT);
  }

  @Test
  void an_event_that_comes_when_the_wait_is_over_goes_with_the_batch_it_finds() {
    add(events(1), 100);
    MicroBatch batch = add(events(1), 130);
    assertThat(batch.closing()).isEqualTo(Closing.WAIT);
    assertThat(batch.size()).isEqualTo(2);
  }

  @Test
  void a_part_larger_than_a_batch_fills_one_after_the_other() {
    add(events(3), 0);
    MicroBatch open = add(events(10), 5);
    assertThat(closed).extracting(MicroBatch::size).containsExactly(4, 4, 4);
    assertThat(closed).extracting(MicroBatch::closing).containsOnly(Closing.SIZE);
    assertThat(open.size()).isEqualTo(1);
    assertThat(batcher.dueNanos()).isEqualTo(25 * MILLI);
  }

  @Test
  void a_part_without_lines_is_still_one_slice() {
    assertThat(batcher.slice(signal(LaneBlock.Kind.TICK)))
        .containsExactly(signal(LaneBlock.Kind.TICK));
  }

  @Test
  void only_the_last_slice_of_an_end_ends() {
    BatchPart part = events(6);
    BatchPart end = new BatchPart(0, LaneBlock.Kind.END, part.turns(), List.of());
    assertThat(batcher.slice(end))
        .extracting(BatchPart::kind)
        .containsExactly(LaneBlock.Kind.LINES, LaneBlock.Kind.END);
  }

  @Test
  void dead_letters_count_towards_the_size() {
    List<DeadLetter> letters = List.of(Arrivals.deadLetter(1), Arrivals.deadLetter(2));
    MicroBatch batch = add(new BatchPart(0, LaneBlock.Kind.LINES, events(2).turns(), letters), 0);
    assertThat(batch.closing()).isEqualTo(Closing.SIZE);
    assertThat(batch.deadLetters()).isEqualTo(letters);
    assertThat(batch.turns()).hasSize(2);
  }

  @Test
  void a_dead_letter_alone_waits_no_longer_than_an_event() {
    add(new BatchPart(0, LaneBlock.Kind.LINES, List.of(), List.of(Arrivals.deadLetter(1))), 10);
    assertThat(batcher.dueNanos()).isEqualTo(30 * MILLI);
  }

  @Test
  void bookkeeping_alone_waits_longer() {
    add(signal(LaneBlock.Kind.LINES), 10);
    assertThat(batcher.dueNanos()).isEqualTo(210 * MILLI);
    assertThat(add(signal(LaneBlock.Kind.LINES), 209).closing()).isNull();
    MicroBatch batch = add(signal(LaneBlock.Kind.TICK), 210);
    assertThat(batch.closing()).isEqualTo(Closing.BOOKKEEPING);
    assertThat(batch.size()).isZero();
    assertThat(batcher.dueNanos()).isEqualTo(Batcher.NEVER);
  }

  @Test
  void an_event_after_bookkeeping_begins_its_own_wait() {
    add(signal(LaneBlock.Kind.LINES), 0);
    add(events(1), 150);
    assertThat(batcher.dueNanos()).isEqualTo(170 * MILLI);
    assertThat(add(signal(LaneBlock.Kind.TICK), 170).closing()).isEqualTo(Closing.WAIT);
  }

  @Test
  void the_passing_of_time_alone_makes_nothing_due() {
    for (int millis = 0; millis < 1_000; millis += 5) {
      assertThat(add(signal(LaneBlock.Kind.TICK), millis).closing()).isNull();
      assertThat(batcher.dueNanos()).isEqualTo(Batcher.NEVER);
    }
  }

  @Test
  void bookkeeping_waits_from_its_own_coming_and_not_from_an_idle_tick_before_it() {
    add(signal(LaneBlock.Kind.TICK), 0);
    assertThat(add(signal(LaneBlock.Kind.LINES), 1_000).closing()).isNull();
    assertThat(batcher.dueNanos()).isEqualTo(1_200 * MILLI);
  }

  @Test
  void the_end_and_the_stop_close_whatever_is_open() {
    for (LaneBlock.Kind kind : List.of(LaneBlock.Kind.END, LaneBlock.Kind.STOP)) {
      add(events(2), 0);
      MicroBatch batch = add(signal(kind), 1);
      assertThat(batch.closing()).isEqualTo(Closing.END);
      assertThat(batch.size()).isEqualTo(2);
      assertThat(add(signal(kind), 2).closing()).as("nothing was open").isEqualTo(Closing.END);
    }
  }

  @Test
  void a_batch_of_one_waits_for_nothing() {
    Batcher one =
        new Batcher(new FixedLimits(1, Duration.ofMillis(20)), Duration.ofMillis(200), () -> false);
    assertThat(one.add(events(1), 0, false).closing()).isEqualTo(Closing.SIZE);
  }

  @Test
  void without_a_wait_an_event_goes_at_once() {
    Batcher hasty =
        new Batcher(new FixedLimits(100, Duration.ZERO), Duration.ofMillis(200), () -> false);
    assertThat(hasty.add(events(1), 7, false).closing()).isEqualTo(Closing.WAIT);
  }

  @Test
  void an_adaptive_batch_takes_all_that_waits_and_goes_when_nothing_more_does() {
    Batcher adaptive =
        new Batcher(
            new AdaptiveLimits(100, Duration.ofMillis(20), Duration.ZERO),
            Duration.ofMillis(200),
            () -> false);
    assertThat(adaptive.add(events(3), 0, true).closing()).isNull();
    assertThat(adaptive.add(events(3), 500 * MILLI, true).closing()).isNull();
    MicroBatch batch = adaptive.add(events(1), 501 * MILLI, false);
    assertThat(batch.closing()).isEqualTo(Closing.IDLE);
    assertThat(batch.size()).isEqualTo(7);
  }

  @Test
  void the_wait_of_each_event_counts_from_when_it_joined() {
    add(events(1), 0);
    add(events(2), 5);
    MicroBatch batch = add(signal(LaneBlock.Kind.TICK), 20);
    assertThat(batch.closing()).isEqualTo(Closing.WAIT);
    assertThat(batch.waitedNanos()).isEqualTo((20 + 2 * 15) * MILLI);
  }

  @Property(seed = "14", tries = 500)
  void every_line_is_in_one_batch_in_order_and_no_batch_is_too_large_or_kept_too_long(
      @ForAll @IntRange(min = 0, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 40) int size,
      @ForAll @IntRange(min = 0, max = 30) int waitMillis) {
    Random random = new Random(seed);
    Batcher any =
        new Batcher(
            new FixedLimits(size, Duration.ofMillis(waitMillis)),
            Duration.ofMillis(waitMillis * 4L),
            () -> false);
    List<Turn> turns = new ArrayList<>();
    List<DeadLetter> letters = new ArrayList<>();
    List<Turn> batchedTurns = new ArrayList<>();
    List<DeadLetter> batchedLetters = new ArrayList<>();
    long now = random.nextInt();
    long firstLineAt = Long.MAX_VALUE;
    for (int step = 0; step <= 100; step++) {
      now += random.nextInt(10) * MILLI;
      BatchPart part = step == 100 ? signal(LaneBlock.Kind.END) : randomPart(random);
      turns.addAll(part.turns());
      letters.addAll(part.deadLetters());
      for (BatchPart slice : any.slice(part)) {
        if (slice.size() > 0) {
          firstLineAt = Math.min(firstLineAt, now);
        }
        MicroBatch batch = any.add(slice, now, random.nextBoolean());
        boolean due = batch.size() > 0 && now - firstLineAt >= waitMillis * MILLI;
        assertThat(batch.size()).isLessThanOrEqualTo(size);
        assertThat(batch.size() > 0 && batch.closing() != null)
            .isEqualTo(batch.size() > 0 && (due || batch.size() == size || step == 100));
        if (batch.size() > 0) {
          assertThat(batch.openedNanos()).isEqualTo(firstLineAt);
        }
        if (batch.closing() != null) {
          batchedTurns.addAll(batch.turns());
          batchedLetters.addAll(batch.deadLetters());
          firstLineAt = Long.MAX_VALUE;
        }
      }
    }
    assertThat(batchedTurns).isEqualTo(turns);
    assertThat(batchedLetters).isEqualTo(letters);
  }

  private BatchPart randomPart(Random random) {
    if (random.nextInt(4) == 0) {
      return signal(random.nextBoolean() ? LaneBlock.Kind.TICK : LaneBlock.Kind.LINES);
    }
    List<DeadLetter> letters = new ArrayList<>();
    for (int i = random.nextInt(8) - 5; i > 0; i--) {
      letters.add(Arrivals.deadLetter(random.nextInt(1_000)));
    }
    return new BatchPart(0, LaneBlock.Kind.LINES, events(random.nextInt(60)).turns(), letters);
  }
}
