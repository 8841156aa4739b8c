package io.courtside.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.jobs.JobOutcome.Result;
import io.courtside.settings.SettingSources;
import io.courtside.settings.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of a program that ends. */
class BatchLayerTest {
  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

  @TempDir private Path directory;
  private final StreamWithoutLogs stream = new StreamWithoutLogs();
  private BatchLayer layer;
  private boolean told;

  private BatchLayer layer(InstantSource clock) throws Exception {
    Settings settings =
        SettingSources.at(directory)
            .with("courtside.sql.directory=" + Path.of("../sql").toAbsolutePath())
            .load();
    return new BatchLayer(settings, stream, null, clock);
  }

  @Test
  void a_job_runs_while_the_program_does() throws Exception {
    layer = layer(() -> NOW);
    assertThat(layer.run("load").result()).isEqualTo(Result.IDLE);
    assertThat(stream.asked()).isEqualTo(1);
    layer.close();
  }

  @Test
  void a_job_that_is_due_once_the_program_ends_is_put_off() throws Exception {
    layer = layer(() -> NOW);
    layer.breakOff();
    assertThat(layer.run("load"))
        .isEqualTo(new JobOutcome("load", Result.PUT_OFF, "put off, since the program ends"));
    layer.close();
  }

  @Test
  void a_job_whose_warehouse_is_still_being_opened_when_the_program_ends_is_put_off()
      throws Exception {
    layer =
        layer(
            () -> {
              // Asked first for the date of the schema that is being made; told once, as it is.
              if (!told) {
                told = true;
                layer.breakOff();
              }
              return NOW;
            });
    assertThat(layer.run("load"))
        .isEqualTo(new JobOutcome("load", Result.PUT_OFF, "put off, since the program ends"));
    assertThat(stream.asked()).isZero();
    layer.close();
  }
}
