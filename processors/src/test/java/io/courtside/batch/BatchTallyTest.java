package io.courtside.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.lane.Arrivals;
import io.courtside.lane.LaneBlock;
import io.courtside.order.Passage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTallyTest {
  private static final long MILLI = 1_000_000L;

  private final BatchTally tally = new BatchTally();

  private static MicroBatch batch(Closing closing, int events, long openedNanos) {
    MicroBatch batch = new MicroBatch(0, openedNanos);
    Turn turn = new Turn(Arrivals.shot("g", 1, 0), Passage.IN_TURN);
    batch.add(
        new BatchPart(0, LaneBlock.Kind.LINES, Collections.nCopies(events, turn), List.of()),
        openedNanos);
    batch.close(closing, openedNanos + 2 * MILLI);
    return batch;
  }

  @Test
  void each_reason_is_counted_apart() {
    tally.count(batch(Closing.SIZE, 4, 0), 1);
    tally.count(batch(Closing.SIZE, 4, 0), 1);
    tally.count(batch(Closing.END, 1, 0), 1);
    assertThat(tally.batches(Closing.SIZE)).isEqualTo(2);
    assertThat(tally.batches(Closing.END)).isEqualTo(1);
    assertThat(tally.batches(Closing.WAIT)).isZero();
    assertThat(tally)
        .hasToString(
            "3 micro-batches of 3.0 events on average, mean wait 2.000 ms: closed 2 by size, 0"
                + " by wait, 0 when nothing more waited, 0 since a game waited, 0 for"
                + " bookkeeping, 1 at the end");
  }

  @Test
  void the_wait_a_batch_really_had_is_measured_when_time_closed_it() {
    for (int i = 0; i < 1_999; i++) {
      tally.count(batch(Closing.WAIT, 1, 5 * MILLI), 25 * MILLI);
    }
    tally.count(batch(Closing.WAIT, 1, 5 * MILLI), 105 * MILLI);
    tally.count(batch(Closing.SIZE, 1, 5 * MILLI), 900 * MILLI);
    assertThat(tally.toString())
        .startsWith("2,001 micro-batches of 1.0 events on average")
        .containsPattern("; wait got 20\\.0\\d ms p50, 20\\.0\\d ms p99, 100\\.0\\d ms max$");
  }

  @Test
  void nothing_counted_divides_by_nothing() {
    assertThat(tally.toString()).startsWith("0 micro-batches of 0.0 events");
  }
}
