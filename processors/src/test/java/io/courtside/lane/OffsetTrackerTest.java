package io.courtside.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.courtside.lane.OffsetTracker.Taking;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OffsetTrackerTest {

  private static OffsetTracker fresh() {
    return new OffsetTracker(SourcePosition.START);
  }

  @Test
  void a_new_source_stands_at_its_start() {
    assertThat(fresh().position()).isEqualTo(SourcePosition.START);
    assertThat(fresh().position().lowWater()).isZero();
  }

  @Test
  void what_was_in_flight_and_is_not_handed_on_again_was_dealt_with_by_others() {
    OffsetTracker tracker = new OffsetTracker(new SourcePosition(50, 5, new long[] {0, 10, 40}));
    tracker.take(10);
    assertThat(tracker.forgetAwaitedBefore(20)).isEqualTo(1);
    assertThat(tracker.position().inFlight()).containsExactly(10, 40);
    assertThat(tracker.take(40)).isEqualTo(OffsetTracker.Taking.AGAIN);
    assertThat(tracker.forgetAwaitedBefore(50)).isZero();
    assertThat(tracker.position().inFlight()).containsExactly(10, 40);
  }

  @Test
  void what_is_taken_is_in_flight_until_it_is_settled() {
    OffsetTracker tracker = fresh();
    tracker.take(0);
    tracker.take(10);
    tracker.advance(20, 5);
    assertThat(tracker.position()).isEqualTo(new SourcePosition(20, 5, new long[] {0, 10}));
    tracker.settle(0);
    assertThat(tracker.position().lowWater()).isEqualTo(10);
    tracker.settle(10);
    assertThat(tracker.position()).isEqualTo(new SourcePosition(20, 5, new long[0]));
    assertThat(tracker.position().lowWater()).isEqualTo(20);
  }

  @Test
  void a_source_never_goes_back() {
    OffsetTracker tracker = fresh();
    tracker.advance(20, 5);
    tracker.advance(10, 4);
    tracker.advance(20, 6);
    assertThat(tracker.position()).isEqualTo(new SourcePosition(20, 5, new long[0]));
  }

  @Test
  void what_was_in_flight_at_the_last_commit_is_taken_again() {
    OffsetTracker tracker = new OffsetTracker(new SourcePosition(100, 9, new long[] {30, 70}));
    assertThat(tracker.inFlight()).isEqualTo(2);
    assertThat(tracker.take(30)).isEqualTo(Taking.AGAIN);
    assertThat(tracker.take(30)).isEqualTo(Taking.KNOWN);
    assertThat(tracker.take(70)).isEqualTo(Taking.AGAIN);
    assertThat(tracker.take(100)).isEqualTo(Taking.NEW);
    assertThat(tracker.inFlight()).isEqualTo(3);
    tracker.settle(70);
    tracker.settle(30);
    assertThat(tracker.position().inFlight()).containsExactly(100);
  }

  @Test
  void a_line_that_was_settled_before_is_known() {
    OffsetTracker tracker = new OffsetTracker(new SourcePosition(100, 9, new long[] {30}));
    for (long settled : new long[] {0, 29, 31, 99}) {
      assertThat(tracker.take(settled)).isEqualTo(Taking.KNOWN);
    }
    assertThat(tracker.position().inFlight()).containsExactly(30);
  }

  @Test
  void a_line_that_is_handed_on_twice_is_taken_once() {
    OffsetTracker tracker = fresh();
    assertThat(tracker.take(0)).isEqualTo(Taking.NEW);
    assertThat(tracker.take(0)).isEqualTo(Taking.KNOWN);
    tracker.settle(0);
    assertThat(tracker.take(0)).isEqualTo(Taking.KNOWN);
    tracker.advance(10, 5);
    assertThat(tracker.inFlight()).isZero();
    assertThat(tracker.take(0)).isEqualTo(Taking.KNOWN);
  }

  @Test
  void new_lines_are_taken_in_rising_order() {
    OffsetTracker tracker = fresh();
    tracker.take(10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tracker.take(5))
        .withMessage("new lines are taken in rising order: 5 after 10");
  }

  @Test
  void a_line_is_settled_once() {
    OffsetTracker tracker = fresh();
    tracker.take(0);
    tracker.settle(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tracker.settle(0))
        .withMessage("nothing is in flight at offset 0");
  }

  @Test
  void a_line_of_an_earlier_run_is_not_settled_before_it_is_taken_again() {
    OffsetTracker tracker = new OffsetTracker(new SourcePosition(100, 9, new long[] {30}));
    assertThatIllegalArgumentException().isThrownBy(() -> tracker.settle(30));
  }

  @Test
  void a_line_never_taken_cannot_be_settled() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fresh().settle(7))
        .withMessage("nothing is in flight at offset 7");
  }

  @Test
  void a_position_does_not_change_with_the_tracker() {
    OffsetTracker tracker = fresh();
    tracker.take(0);
    SourcePosition position = tracker.position();
    tracker.settle(0);
    tracker.take(10);
    assertThat(position.inFlight()).containsExactly(0);
  }

  @Test
  void one_old_line_in_flight_does_not_keep_the_settled_ones() {
    OffsetTracker tracker = fresh();
    tracker.take(0);
    for (long offset = 1; offset < 100_000; offset++) {
      tracker.take(offset);
      tracker.settle(offset);
    }
    assertThat(tracker.position().inFlight()).containsExactly(0);
  }

  @Property(seed = "6", tries = 300)
  void agrees_with_a_set_of_offsets_over_any_run_of_takes_settles_and_restarts(
      @ForAll @IntRange(min = 0, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 95) int settlePercent) {
    Random random = new Random(seed);
    OffsetTracker tracker = fresh();
    TreeSet<Long> inFlight = new TreeSet<>();
    long highWater = 0;
    long anchor = 0;
    for (int step = 0; step < 2_000; step++) {
      int dice = random.nextInt(100);
      if (dice < settlePercent && !inFlight.isEmpty()) {
        Long from = inFlight.ceiling(inFlight.first() + random.nextInt(500));
        long offset = from == null ? inFlight.first() : from;
        inFlight.remove(offset);
        tracker.settle(offset);
      } else if (dice == 99) {
        tracker = new OffsetTracker(tracker.position());
        inFlight.forEach(tracker::take);
      } else {
        long end = highWater + 1 + random.nextInt(50);
        for (long offset = highWater; offset < end; offset += 1 + random.nextInt(20)) {
          tracker.take(offset);
          inFlight.add(offset);
        }
        highWater = end;
        anchor = random.nextLong();
        tracker.advance(highWater, anchor);
      }
      if (step % 7 == 0) {
        SourcePosition position = tracker.position();
        assertThat(position.highWater()).isEqualTo(highWater);
        assertThat(position.anchor()).isEqualTo(anchor);
        assertThat(position.inFlight()).isEqualTo(inFlight.stream().mapToLong(l -> l).toArray());
        assertThat(position.lowWater())
            .isEqualTo(inFlight.isEmpty() ? highWater : inFlight.first());
        assertThat(tracker.inFlight()).isEqualTo(inFlight.size());
      }
    }
  }

  @Property(seed = "7")
  void a_position_knows_what_was_settled(@ForAll @IntRange(min = -1, max = 12) int offset) {
    SourcePosition position = new SourcePosition(10, 0, new long[] {2, 5});
    assertThat(position.hasSettled(offset)).isEqualTo(offset < 10 && offset != 2 && offset != 5);
  }
}
