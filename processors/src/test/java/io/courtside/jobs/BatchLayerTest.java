package io.courtside.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.jobs.JobOutcome.Result;
import io.courtside.league.LeagueChange;
import io.courtside.model.ModelFile;
import io.courtside.repair.RepairStore;
import io.courtside.settings.SettingSources;
import io.courtside.settings.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of a program that ends. */
class BatchLayerTest {
  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

  @TempDir private Path directory;
  private final Stream stream = new Stream();
  private BatchLayer layer;

  /** Has no logs, and counts how often it is asked for them. */
  private static final class Stream implements StreamSide {
    private int asked;

    @Override
    public boolean isBehind() {
      return false;
    }

    @Override
    public WorkLogs logs() {
      asked++;
      return new WorkLogs(List.of(), List.of(), List.of());
    }

    @Override
    public ModelFile model() {
      throw new UnsupportedOperationException("a load scores nothing");
    }

    @Override
    public RepairStore repairStore() {
      throw new UnsupportedOperationException("a load repairs nothing");
    }

    @Override
    public void seasonIsNow(LeagueChange sums) {
      throw new UnsupportedOperationException("a load repairs nothing");
    }

    @Override
    public void forget(Set<String> gameIds) {
      throw new UnsupportedOperationException("a load repairs nothing");
    }

    @Override
    public <T> T alone(Supplier<T> action) {
      throw new UnsupportedOperationException("a load repairs nothing");
    }
  }

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
    assertThat(stream.asked).isEqualTo(1);
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
              // Asked first for the date of the schema that is being made.
              layer.breakOff();
              return NOW;
            });
    assertThat(layer.run("load"))
        .isEqualTo(new JobOutcome("load", Result.PUT_OFF, "put off, since the program ends"));
    assertThat(stream.asked).isZero();
    layer.close();
  }
}
