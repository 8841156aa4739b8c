package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.health.Health;
import io.courtside.health.Trouble;
import io.courtside.jobs.BatchLayer;
import io.courtside.jobs.JobOutcome.Result;
import io.courtside.jobs.StreamWithoutLogs;
import io.courtside.settings.SettingSources;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedBatchTest {
  @TempDir private Path directory;

  @Test
  void alarm_of_a_job_outlasts_runs_that_are_put_off() throws Exception {
    StreamWithoutLogs stream = new StreamWithoutLogs();
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

      stream.isBehind(true);
      assertThat(batch.run("load").result()).isEqualTo(Result.PUT_OFF);
      assertThat(health.troubles()).extracting(Trouble::part).containsExactly("job load");

      stream.isBehind(false);
      assertThat(batch.run("load").result()).isEqualTo(Result.IDLE);
      assertThat(health.troubles()).isEmpty();
    }
  }
}
