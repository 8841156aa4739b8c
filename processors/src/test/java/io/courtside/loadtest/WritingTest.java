package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WritingTest {
  private static final long MILLI = 1_000_000;

  private record Slice(long atNanos, int lines) {}

  private final TestTime time = new TestTime();
  private final StringBuilder written = new StringBuilder();
  private final List<Slice> slices = new ArrayList<>();

  private Writing writing(double rate, LineSink sink) {
    Schedule schedule =
        Schedule.of(
            RateProfile.steady(rate, Duration.ofSeconds(1)),
            new Window(Duration.ZERO, Duration.ofSeconds(1)),
            Arrivals.EVEN,
            new Random(1));
    return new Writing(Lines.five(), schedule, 10, sink, time, time);
  }

  private void note(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    written.append(text);
    slices.add(new Slice(time.getAsLong(), (int) text.lines().count()));
  }

  @Test
  void each_event_is_written_once_in_order_and_never_before_it_is_due() throws IOException {
    Writing writing = writing(100, this::note);
    writing.run();

    List<String> lines = written.toString().lines().toList();
    assertThat(lines).hasSize(100);
    assertThat(lines.get(0)).contains("run7-0000000010");
    assertThat(lines.get(99)).contains("run7-0000000109");
    assertThat(slices).hasSize(100).first().isEqualTo(new Slice(5 * MILLI, 1));
    assertThat(writing.written()).isEqualTo(100);
    assertThat(writing.lateNanos().getMaxValue()).isZero();
    assertThat(writing.perSecond().at(0)).isEqualTo(100);
  }

  @Test
  void at_a_high_rate_a_slice_has_all_that_has_become_due_in_a_millisecond() throws IOException {
    writing(10_000, this::note).run();

    assertThat(slices.get(1).lines()).isEqualTo(10);
    assertThat(slices.get(2).atNanos() - slices.get(1).atNanos()).isEqualTo(MILLI);
    assertThat(slices).hasSizeLessThanOrEqualTo(1001);
  }

  @Test
  void a_stall_is_made_up_for_at_once_and_counts_as_late_for_each_event_it_held_up()
      throws IOException {
    Writing writing =
        writing(
            1000,
            (bytes, length) -> {
              note(bytes, length);
              if (slices.size() == 100) {
                time.nanos(200 * MILLI); // the disk stands still
              }
            });
    writing.run();

    assertThat(slices.get(100).lines()).isEqualTo(200);
    assertThat(slices.get(101).lines()).isEqualTo(1);
    assertThat(writing.lateNanos().getMaxValue()).isBetween(199 * MILLI, 201 * MILLI);
    assertThat(writing.lateNanos().getCountBetweenValues(2 * MILLI, 300 * MILLI))
        .isBetween(195L, 201L);
    assertThat(writing.written()).isEqualTo(1000);
  }

  @Test
  void it_ends_after_a_slice_when_it_is_stopped() throws IOException {
    Writing[] self = new Writing[1];
    self[0] =
        writing(
            100,
            (bytes, length) -> {
              note(bytes, length);
              self[0].stop();
            });
    self[0].run();
    assertThat(self[0].written()).isEqualTo(1);
  }
}
