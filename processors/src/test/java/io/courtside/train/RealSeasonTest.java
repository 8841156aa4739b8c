package io.courtside.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.courtside.model.ModelFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shipped model on a season it has not seen; skips where the season is not there. */
class RealSeasonTest {
  // Tests run in the module's folder; the data lies beside the repository.
  private static final Path SEASON =
      Path.of(System.getProperty("courtside.shared", "../../shared"), "data/nba/2023-24.jsonl.gz");

  @Test
  void shipped_model_keeps_its_promise_on_a_season_it_has_not_seen() throws Exception {
    assumeThat(Files.exists(SEASON))
        .as("skipped: no season at %s (set -Dcourtside.shared)", SEASON)
        .isTrue();
    ModelFile shipped = ModelFile.shipped();
    Evaluation evaluation =
        Evaluation.of(List.of(SEASON), shipped.model(), shipped.seed(), line -> {});
    assertThat(evaluation.events()).isEqualTo(715_143 - 2 * 1_312);
    assertThat(evaluation.brier()).isLessThanOrEqualTo(0.148);
    for (int quarter = 1; quarter <= 4; quarter++) {
      assertThat(evaluation.calibrationError(quarter)).isLessThanOrEqualTo(0.03);
    }
    assertThat(evaluation.logLoss()).isLessThanOrEqualTo(0.450);
  }
}
