package io.courtside.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppendOnlyFileTest {

  private static boolean isDue(Map<String, String> persistence) {
    return AppendOnlyFile.isDue(persistence, Duration.ofMinutes(1));
  }

  private static Map<String, String> persistence(int miB, int baseMiB, int rewriteSeconds) {
    return Map.of(
        "aof_current_size", Long.toString((long) miB << 20),
        "aof_base_size", Long.toString((long) baseMiB << 20),
        "aof_last_rewrite_time_sec", Integer.toString(rewriteSeconds),
        "aof_last_bgrewrite_status", "ok",
        "aof_rewrite_in_progress", "0");
  }

  @ParameterizedTest(name = "{0} MiB, {1} after it was rewritten: due {2}")
  @CsvSource({
    "255, 0, false",
    "256, 0, true",
    "256, 128, true",
    "256, 129, false",
    "600, 301, false",
    "602, 301, true",
  })
  void a_large_log_is_due_when_it_has_doubled(int miB, int baseMiB, boolean due) {
    assertThat(isDue(persistence(miB, baseMiB, 3))).isEqualTo(due);
  }

  @Test
  void what_a_log_had_when_the_server_started_says_nothing() {
    assertThat(isDue(persistence(300, 290, -1))).isTrue();
    assertThat(isDue(persistence(255, 250, -1))).isFalse();
  }

  @Test
  void nothing_is_asked_for_twice_and_what_failed_is_left_for_a_while() {
    Map<String, String> state = new HashMap<>(persistence(600, 1, 3));
    state.put("aof_rewrite_in_progress", "1");
    assertThat(isDue(state)).isFalse();
    state.put("aof_rewrite_in_progress", "0");
    state.put("aof_last_bgrewrite_status", "err");
    assertThat(isDue(state)).isFalse();
    assertThat(AppendOnlyFile.isDue(state, Duration.ofMinutes(10))).isTrue();
  }
}
