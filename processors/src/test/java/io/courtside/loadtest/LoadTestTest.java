package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.courtside.books.Books;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTestTest {
  private static final Duration DRAIN = Duration.ofSeconds(30);

  @TempDir private Path directory;

  private static Schedule schedule(double rate, Duration lasts) {
    return Schedule.of(
        RateProfile.steady(rate, lasts),
        new Window(Duration.ofMillis(100), lasts),
        Arrivals.EVEN,
        new Random(1));
  }

  private static LoadTest test(Schedule schedule, LineSink sink, MemoryProgram program) {
    return new LoadTest(
        Lines.five(),
        schedule,
        0,
        sink,
        program,
        program,
        System::nanoTime,
        LockSupport::parkNanos);
  }

  @Test
  void all_that_is_written_is_scored_or_put_off_and_told_second_by_second() throws Exception {
    MemoryProgram program = new MemoryProgram(10);
    List<LoadTest.Moment> moments = new ArrayList<>();

    LoadResult result =
        test(schedule(1000, Duration.ofMillis(1100)), program, program).run(DRAIN, moments::add);

    assertThat(result.written()).isEqualTo(1100);
    assertThat(result.scored()).isEqualTo(990);
    assertThat(result.deferredEvents()).isEqualTo(110);
    assertThat(result.missing()).isZero();
    assertThat(result.stopped()).isFalse();
    assertThat(result.latencyNanos().getTotalCount()).isEqualTo(900);
    assertThat(result.lateNanos().getTotalCount()).isEqualTo(1000);
    assertThat(result.seconds().stream().mapToLong(SecondRow::written).sum()).isEqualTo(1100);
    assertThat(result.seconds().stream().mapToLong(SecondRow::scored).sum()).isEqualTo(990);
    assertThat(result.seconds().stream().mapToLong(SecondRow::intended).sum()).isEqualTo(1100);
    assertThat(result.seconds().get(result.seconds().size() - 1).backlog()).isZero();
    assertThat(moments).isNotEmpty();
  }

  @Test
  void it_looks_as_finely_as_the_latency_asks_for() {
    assertThat(LoadTest.lookNanos(0)).isEqualTo(500_000);
    assertThat(LoadTest.lookNanos(40_000_000)).isEqualTo(500_000);
    assertThat(LoadTest.lookNanos(300_000_000)).isEqualTo(3_000_000);
    assertThat(LoadTest.lookNanos(30_000_000_000L)).isEqualTo(20_000_000);
  }

  @Test
  void stopped_early_it_tells_what_was_measured_so_far() throws Exception {
    MemoryProgram program = new MemoryProgram(0);
    LoadTest[] test = new LoadTest[1];
    test[0] =
        test(
            schedule(1000, Duration.ofMinutes(5)),
            (bytes, length) -> {
              program.write(bytes, length);
              test[0].stop();
            },
            program);

    LoadResult result = test[0].run(DRAIN, moment -> {});

    assertThat(result.stopped()).isTrue();
    assertThat(result.written()).isPositive().isLessThan(10_000);
    assertThat(result.missing()).isZero();
  }

  @Test
  void a_disk_that_refuses_ends_the_test_with_its_reason() {
    MemoryProgram program = new MemoryProgram(0);
    LoadTest test =
        test(
            schedule(1000, Duration.ofMinutes(5)),
            (bytes, length) -> {
              throw new IOException("no space left");
            },
            program);

    assertThatThrownBy(() -> test.run(DRAIN, moment -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
  }

  @Test
  void what_never_comes_is_told_as_not_seen() throws Exception {
    MemoryProgram program = new MemoryProgram(0);
    LoadResult result =
        test(schedule(1000, Duration.ofMillis(150)), (bytes, length) -> {}, program)
            .run(Duration.ofMillis(50), moment -> {});

    assertThat(result.missing()).isEqualTo(150);
    assertThat(LoadText.lines(result)).anyMatch(line -> line.contains("not seen 150"));
  }

  @Test
  void a_processor_that_was_slow_is_told_with_the_latency_apart_from_it() throws Exception {
    MemoryProgram program = new MemoryProgram(0);
    LoadResult result =
        test(schedule(1000, Duration.ofMillis(500)), program, program).run(DRAIN, moment -> {});
    LoadResult slow =
        withSpells(
            result,
            new ProcessorSpeed.Spell(50_000_000, 90_000_000, 0.01), // warms up
            new ProcessorSpeed.Spell(150_000_000, 200_000_000, 0.08),
            new ProcessorSpeed.Spell(300_000_000, 310_000_000, 0.4));

    assertThat(LoadText.lines(slow))
        .anyMatch(line -> line.startsWith("  processor at its speed"))
        .contains(
            "processor: below half of its usual speed for 15.0% of the measured time, 2 times, "
                + "50 ms the longest; at its slowest 8%");
    assertThat(LoadText.lines(withSpells(result)))
        .noneMatch(line -> line.startsWith("  processor at its speed"))
        .contains("processor: never below half of its usual speed");
  }

  @Test
  void the_report_has_the_figures_of_the_result() throws Exception {
    MemoryProgram program = new MemoryProgram(10);
    LoadResult result =
        test(schedule(1000, Duration.ofMillis(300)), program, program).run(DRAIN, moment -> {});

    LoadFiles.write(
        directory,
        "a <test>",
        Map.of("rate", "1,000/s"),
        result,
        Optional.of(new Books(300, 0, 0, 270, 30, 0)));

    JsonNode json = new ObjectMapper().readTree(directory.resolve("summary.json").toFile());
    assertThat(json.get("written").asLong()).isEqualTo(300);
    assertThat(json.at("/latency_ms/events").asLong()).isEqualTo(180);
    assertThat(json.at("/latency_ms/p99.9").asDouble())
        .isGreaterThanOrEqualTo(json.at("/latency_ms/p50").asDouble());
    assertThat(json.at("/deferred_by_class/critical").asLong()).isEqualTo(30);
    assertThat(json.at("/latency_at_processor_speed_ms/events").asLong()).isLessThanOrEqualTo(180);
    assertThat(json.at("/processor_slow_share").asDouble()).isBetween(0.0, 1.0);
    assertThat(json.at("/deferred_by_class_and_play/critical/shot_made").asLong()).isEqualTo(30);
    assertThat(json.at("/conditions/rate").asText()).isEqualTo("1,000/s");
    assertThat(json.at("/books/balanced").asBoolean()).isTrue();
    List<String> rows = Files.readAllLines(directory.resolve("seconds.csv"));
    assertThat(rows).hasSize(result.seconds().size() + 1);
    assertThat(rows.get(1).split(",", -1)).hasSameSizeAs(rows.get(0).split(",", -1));
    assertThat(directory.resolve("load-test.svg")).content().contains("a &lt;test&gt;");
    assertThat(directory.resolve("latency.hgrm")).content().contains("Percentile");
    assertThat(directory.resolve("latency.hlog")).content().contains("HIST");
    assertThat(LoadText.lines(result))
        .anyMatch(line -> line.startsWith("deferred: critical 30 (shot_made 30)"))
        .anyMatch(line -> line.startsWith("processor: "));
  }

  private static LoadResult withSpells(LoadResult result, ProcessorSpeed.Spell... spells) {
    return new LoadResult(
        result.schedule(),
        result.written(),
        result.scored(),
        result.deferred(),
        result.again(),
        result.latencyNanos(),
        result.atSpeedNanos(),
        result.lateNanos(),
        result.gapNanos(),
        result.seconds(),
        new ProcessorSpeed(List.of(spells)),
        result.took(),
        result.programCpu(),
        result.ownCpu(),
        result.ownCollections(),
        result.ownCollecting(),
        result.stopped());
  }
}
