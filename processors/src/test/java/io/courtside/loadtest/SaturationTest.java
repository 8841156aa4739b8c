package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaturationTest {
  /** Scores ten events a look, which is 20,000 a second of the test's clock. */
  private static final class Slow implements LineSink, ScoredReader {
    private long written;
    private long scored;
    private long mostWaiting;

    @Override
    public void write(byte[] bytes, int length) {
      for (int i = 0; i < length; i++) {
        written += bytes[i] == '\n' ? 1 : 0;
      }
      mostWaiting = Math.max(mostWaiting, written - scored);
    }

    @Override
    public void poll(Taker taker) {
      take(taker, 10);
    }

    private void take(Taker taker, int most) {
      for (int i = 0; i < most && scored < written; i++) {
        taker.line(scored++, null);
      }
    }
  }

  @Test
  void the_capacity_is_what_is_scored_while_enough_waits() throws IOException {
    TestTime time = new TestTime();
    Slow program = new Slow();
    List<Saturation.Moment> told = new ArrayList<>();

    Saturation.Capacity capacity =
        new Saturation(Lines.five(), program, program, time, time)
            .measure(
                Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(60), told::add);

    assertThat(capacity.perSecond()).isCloseTo(20_000, within(20.0));
    assertThat(program.mostWaiting).isLessThanOrEqualTo(12_000);
    assertThat(capacity.written()).isEqualTo(program.written).isEqualTo(program.scored);
    assertThat(capacity.deferred()).isZero();
    assertThat(capacity.missing()).isZero();
    assertThat(told).extracting(Saturation.Moment::second).containsExactly(1, 2, 3, 4, 5);
    assertThat(told.get(4)).isEqualTo(new Saturation.Moment(5, 5, 100_000));
  }

  @Test
  void beside_the_mean_of_all_the_best_ten_seconds_are_told() throws IOException {
    TestTime time = new TestTime();
    Slow program = new Slow();
    // Something else takes half of it, but for ten seconds in the middle.
    ScoredReader held =
        taker -> {
          boolean alone = time.getAsLong() >= 17e9 && time.getAsLong() < 27e9;
          program.take(taker, alone ? 10 : 5);
        };

    Saturation.Capacity capacity =
        new Saturation(Lines.five(), program, held, time, time)
            .measure(
                Duration.ofSeconds(2),
                Duration.ofSeconds(40),
                Duration.ofSeconds(60),
                moment -> {});

    assertThat(capacity.perSecond()).isCloseTo(12_500, within(20.0));
    assertThat(capacity.bestPerSecond()).isCloseTo(20_000, within(20.0));
  }

  @Test
  void a_program_that_stands_still_is_told_from_a_slow_one() throws IOException {
    TestTime time = new TestTime();
    Slow program = new Slow();

    Saturation.Capacity capacity =
        new Saturation(
                Lines.five(),
                program,
                taker -> {
                  if (program.scored < 1_000) {
                    program.poll(taker);
                  }
                },
                time,
                time)
            .measure(
                Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(5), moment -> {});

    assertThat(capacity.missing()).isEqualTo(capacity.written() - 1_000).isPositive();
  }
}
