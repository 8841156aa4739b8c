package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.health.Health;
import io.courtside.health.Trouble;
import io.courtside.jobs.BatchLayer;
import io.courtside.jobs.JobOutcome.Result;
import io.courtside.jobs.StreamSide;
import io.courtside.jobs.WorkLogs;
import io.courtside.league.LeagueChange;
import io.courtside.model.ModelFile;
import io.courtside.repair.RepairStore;
import io.courtside.settings.SettingSources;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedBatchTest {
  @TempDir private Path directory;

  /** A stream with no logs. */
  private static final class Stream implements StreamSide {
    private boolean behind;

    @Override
    public boolean isBehind() {
      return behind;
    }

    @Override
    public WorkLogs logs() {
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
      return action.get();
    }
  }

  @Test
  void alarm_of_a_job_outlasts_runs_that_are_put_off() throws Exception {
    Stream stream = new Stream();
    Health health = new Health(InstantSource.system(), troubles -> {});
    health.alarm("job load", "failed: the disk is full");
    try (BatchLayer layer =
        new BatchLayer(
            SettingSources.at(directory)
                .with("courtside.sql.directory=" + Path.of("../sql").toAbsolutePath().normalize())
                .load(),
            stream,
            null,
            InstantSource.system())) {
      ManagedBatch batch = new ManagedBatch(layer, health);

      stream.behind = true;
      assertThat(batch.run("load").result()).isEqualTo(Result.PUT_OFF);
      assertThat(health.troubles()).extracting(Trouble::part).containsExactly("job load");

      stream.behind = false;
      assertThat(batch.run("load").result()).isEqualTo(Result.IDLE);
      assertThat(health.troubles()).isEmpty();
    }
  }
}
