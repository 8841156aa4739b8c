package io.courtside.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.checkpoint.StateEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisStateIT {
  @TempDir private static Path directory;
  private static TestRedis redis;

  private final RedisState state = new RedisState(redis.client(), "cs");

  @BeforeAll
  static void start_redis() throws Exception {
    redis = new TestRedis(directory);
  }

  @AfterAll
  static void stop_redis() {
    redis.close();
  }

  @BeforeEach
  void empty_the_store() {
    redis.client().flushAll();
  }

  private static void game(String id, String value) {
    redis.client().hset("cs:game:" + id, "state", value);
  }

  private static List<String> names(List<StateEntry> entries) {
    return entries.stream()
        .map(entry -> new String(entry.key(), StandardCharsets.UTF_8))
        .sorted()
        .toList();
  }

  @Test
  void games_that_did_not_change_are_taken_from_the_earlier_look() throws Exception {
    game("still", "a");
    game("moved", "a");
    game("gone", "a");
    redis.client().hset("cs:commits", "0", "1");
    List<StateEntry> earlier = state.dump();

    game("moved", "bb");
    game("new", "a");
    redis.client().hset("cs:commits", "0", "2");
    redis.client().del("cs:game:gone");
    List<StateEntry> now = state.dump(earlier, Set.of("moved", "new")::contains);

    assertThat(names(now)).isEqualTo(names(state.dump()));
    assertThat(now).filteredOn(earlier::contains).hasSize(1);
    redis.client().flushAll();
    Iterator<StateEntry> entries = now.iterator();
    state.replaceBy(() -> entries.hasNext() ? entries.next() : null);
    assertThat(redis.client().hget("cs:game:moved", "state")).isEqualTo("bb");
    assertThat(redis.client().hget("cs:game:still", "state")).isEqualTo("a");
    assertThat(redis.client().hget("cs:commits", "0")).isEqualTo("2");
  }
}
