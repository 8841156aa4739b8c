package io.courtside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.loadtest.Arrivals;
import io.courtside.loadtest.LoadPlan;
import io.courtside.loadtest.Rate;
import io.courtside.loadtest.Shape;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadTestCommandTest {
  @TempDir private Path home;

  private final StringWriter err = new StringWriter();
  private LoadTestCommand.Request request;
  private Settings settings;

  private int execute(String line) throws IOException {
    int code =
        new Courtside(new Surroundings(home, home, Map.of()))
            .with(
                new LoadTestCommand(
                    (given, asked, out) -> {
                      settings = given;
                      request = asked;
                      return 7;
                    }))
            .printingTo(new PrintWriter(new StringWriter()), new PrintWriter(err, true))
            .execute(line.split(" ", -1));
    if (request != null && request.scratch().isPresent()) {
      Files.delete(request.scratch().get());
    }
    return code;
  }

  @Test
  void a_newcomer_needs_no_option() throws IOException {
    assertThat(execute("load-test")).isEqualTo(7);

    LoadPlan plan = request.plan();
    assertThat(plan.shape()).isEqualTo(Shape.STEADY);
    assertThat(plan.rate()).isEqualTo(new Rate(1000, false));
    assertThat(plan.lasts()).isEqualTo(Duration.ofMinutes(1));
    assertThat(plan.inputs()).isEmpty();
    assertThat(request.scratch()).isPresent();
    assertThat(settings.get(SettingCatalog.WORK)).isEqualTo(request.scratch().get());
    assertThat(request.arguments()).contains("courtside.work=" + settings.get(SettingCatalog.WORK));
  }

  @Test
  void a_burst_is_ten_times_the_rate_and_takes_two_minutes() throws IOException {
    execute("load-test --pattern burst --rate 40% --burst-duration 15s --arrivals even");

    LoadPlan plan = request.plan();
    assertThat(plan.peak()).isEqualTo(new Rate(400, true));
    assertThat(plan.lasts()).isEqualTo(Duration.ofMinutes(2));
    assertThat(plan.burst()).isEqualTo(Duration.ofSeconds(15));
    assertThat(plan.arrivals()).isEqualTo(Arrivals.EVEN);
  }

  @Test
  void the_capacity_is_measured_for_a_whole_minute() throws IOException {
    execute("load-test --pattern capacity");
    assertThat(request.plan().warmUp()).isEqualTo(Duration.ofSeconds(30));
    assertThat(request.plan().lasts()).isEqualTo(Duration.ofMinutes(1));

    execute("load-test");
    assertThat(request.plan().warmUp()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void the_program_is_started_with_the_same_settings() throws IOException {
    execute("load-test --work w --set courtside.batch.size=8 --set courtside.workers=1");

    assertThat(request.scratch()).isEmpty();
    assertThat(settings.get(SettingCatalog.BATCH_SIZE)).isEqualTo(8);
    assertThat(request.arguments())
        .isEqualTo(
            List.of(
                "--work",
                Path.of("w").toAbsolutePath().toString(),
                "--set",
                "courtside.batch.size=8",
                "--set",
                "courtside.workers=1"));
  }

  @Test
  void with_attach_the_work_directory_is_that_of_the_settings() throws IOException {
    execute("load-test --attach");
    assertThat(request.scratch()).isEmpty();
    assertThat(settings.get(SettingCatalog.WORK)).isEqualTo(home.resolve("data"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load-test --rate fast",
        "load-test --rate 0",
        "load-test --duration 60",
        "load-test --pattern wave",
        "load-test --pattern burst --duration 10s --burst-duration 10s",
        "load-test --speed 0 --pattern trace"
      })
  void what_is_wrong_is_told_before_anything_is_started(String line) throws IOException {
    assertThat(execute(line)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(request).isNull();
    assertThat(err.toString()).isNotEmpty();
  }

  @Test
  void a_file_that_is_not_there_is_told() throws IOException {
    assertThat(execute("load-test --input nowhere.jsonl")).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString()).contains("nowhere.jsonl");
  }
}
