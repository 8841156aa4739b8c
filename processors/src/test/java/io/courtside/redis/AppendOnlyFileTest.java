package io.courtside.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppendOnlyFileTest {

  @ParameterizedTest(name = "{0} MiB, {1} after it was rewritten, rewriting {2}: due {3}")
  @CsvSource({
    "255, 0, 0, false",
    "256, 0, 0, true",
    "256, 128, 0, true",
    "256, 129, 0, false",
    "600, 301, 0, false",
    "602, 301, 0, true",
    "900, 0, 1, false",
  })
  void a_large_log_is_due_when_it_has_doubled(
      int miB, int rewrittenMiB, int rewriting, boolean due) {
    assertThat(
            AppendOnlyFile.isDue(
                Map.of(
                    "aof_current_size", Long.toString((long) miB << 20),
                    "aof_base_size", Long.toString((long) rewrittenMiB << 20),
                    "aof_rewrite_in_progress", Integer.toString(rewriting))))
        .isEqualTo(due);
  }
}
