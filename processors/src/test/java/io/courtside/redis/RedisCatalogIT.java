package io.courtside.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisCatalogIT {
  private static final String PREFIX = "a*[b]";

  @TempDir private static Path directory;
  private static TestRedis redis;

  private final RedisCatalog catalog = new RedisCatalog(redis.client(), PREFIX);

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

  private static void game(String prefix, String id) {
    redis.client().hset(prefix + ":game:" + id, "state", "s");
  }

  @Test
  void an_empty_store_has_neither_games_nor_names() {
    assertThat(catalog.gameIds()).isEmpty();
    assertThat(catalog.names(List.of("p1"))).isEmpty();
    assertThat(catalog.names(List.of())).isEmpty();
  }

  @Test
  void games_are_told_in_order() {
    game(PREFIX, "g2");
    game(PREFIX, "g1");
    game(PREFIX, "g:1");
    assertThat(catalog.gameIds()).containsExactly("g1", "g2", "g:1");
  }

  @Test
  void games_of_another_prefix_are_not_told() {
    game("ab", "g1");
    game("axb", "g2");
    assertThat(catalog.gameIds()).isEmpty();
  }

  @Test
  void there_may_be_more_games_than_one_answer_holds() {
    IntStream.range(0, 3000).forEach(i -> game(PREFIX, "g" + i));
    assertThat(catalog.gameIds()).hasSize(3000);
  }

  @Test
  void names_are_told_of_those_who_have_one() {
    redis.client().hset(PREFIX + ":names", Map.of("p1", "One", "p2", "Two", "p3", "Three"));
    assertThat(catalog.names(List.of("p3", "none", "p1")))
        .isEqualTo(Map.of("p1", "One", "p3", "Three"));
  }
}
