package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
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
      for (int i = 0; i < 10 && scored < written; i++) {
        taker.line(scored++, null);
      }
    }
  }

  @Test
  void the_capacity_is_what_is_scored_while_enough_waits() throws IOException {
    TestTime time = new TestTime();
    Slow program = new Slow();

    Saturation.Capacity capacity =
        new Saturation(Lines.five(), program, program, time, time)
            .measure(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(60));

    assertThat(capacity.perSecond()).isCloseTo(20_000, within(20.0));
    assertThat(program.mostWaiting).isLessThanOrEqualTo(12_000);
    assertThat(capacity.written()).isEqualTo(program.written).isEqualTo(program.scored);
    assertThat(capacity.deferred()).isZero();
    assertThat(capacity.missing()).isZero();
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
            .measure(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(5));

    assertThat(capacity.missing()).isEqualTo(capacity.written() - 1_000).isPositive();
  }
}
