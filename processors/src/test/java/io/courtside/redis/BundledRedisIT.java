package io.courtside.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.testing.Await;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;

class BundledRedisIT {
  @TempDir private Path directory;

  /** A program that starts the server and is killed before it can stop it. */
  static final class KilledProgram {
    private KilledProgram() {}

    public static void main(String[] args) throws IOException {
      if (BundledRedis.start(Path.of(args[0])).uri() != null) {
        Runtime.getRuntime().halt(137);
      }
    }
  }

  private static String get(URI uri, String key) {
    try (RedisClient client = TestRedis.client(uri)) {
      return client.get(key);
    }
  }

  private static void set(URI uri, String key, String value) {
    try (RedisClient client = TestRedis.client(uri)) {
      client.set(key, value);
    }
  }

  @Test
  void it_keeps_its_data_over_a_stop() throws Exception {
    Path home = directory.resolve("a directory with spaces/redis");
    try (BundledRedis redis = BundledRedis.start(home)) {
      set(redis.uri(), "key", "value");
    }
    assertThat(BundledRedis.running(home)).isEmpty();
    try (BundledRedis redis = BundledRedis.start(home)) {
      assertThat(get(redis.uri(), "key")).isEqualTo("value");
    }
  }

  @Test
  void a_signal_to_the_programs_group_does_not_reach_it_and_its_session_is_the_programs()
      throws Exception {
    Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/stat")), "no /proc: skipped");
    try (BundledRedis redis = BundledRedis.start(directory);
        Jedis jedis = new Jedis(redis.uri())) {
      List<String> program = groupAndSession("self");
      List<String> server =
          groupAndSession(jedis.info("server").replaceAll("(?s).*process_id:(\\d+).*", "$1"));
      assertThat(server.get(0)).isNotEqualTo(program.get(0));
      assertThat(server.get(1)).isEqualTo(program.get(1));
    }
  }

  /** Process group and session of a process, as proc(5) has them. */
  private static List<String> groupAndSession(String process) throws IOException {
    String stat = Files.readString(Path.of("/proc", process, "stat"));
    return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)).subList(2, 4);
  }

  @Test
  void it_listens_to_this_machine_only() throws Exception {
    try (BundledRedis redis = BundledRedis.start(directory);
        Jedis jedis = new Jedis(redis.uri())) {
      assertThat(redis.uri().getHost()).isEqualTo("127.0.0.1");
      assertThat(jedis.configGet("bind")).containsEntry("bind", "127.0.0.1");
    }
  }

  @Test
  void two_directories_have_two_servers() throws Exception {
    try (BundledRedis one = BundledRedis.start(directory.resolve("one"));
        BundledRedis two = BundledRedis.start(directory.resolve("two"))) {
      set(one.uri(), "key", "value");
      assertThat(get(two.uri(), "key")).isNull();
    }
  }

  @Test
  void a_server_that_outlived_a_killed_program_is_found_again() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledProgram.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("program.log").toFile())
            .start();
    assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(program.exitValue())
        .as(Files.readString(directory.resolve("program.log")))
        .isEqualTo(137);
    URI left = BundledRedis.running(directory).orElseThrow().uri();
    set(left, "key", "value");

    try (BundledRedis redis = BundledRedis.start(directory)) {
      assertThat(redis.uri()).isEqualTo(left);
      assertThat(get(redis.uri(), "key")).isEqualTo("value");
    }
    assertThat(TestRedis.answers(left)).isFalse();
  }

  @Test
  void the_address_of_another_server_is_not_taken_for_its_own() throws Exception {
    Path stale = Files.createDirectories(directory.resolve("stale"));
    try (BundledRedis other = BundledRedis.start(directory.resolve("other"))) {
      Files.writeString(stale.resolve("redis.port"), Integer.toString(other.uri().getPort()));
      assertThat(BundledRedis.running(stale)).isEmpty();
      try (BundledRedis own = BundledRedis.start(stale)) {
        assertThat(own.uri()).isNotEqualTo(other.uri());
      }
    }
  }

  @Test
  void a_server_that_ends_by_itself_is_started_again_with_its_data() throws Exception {
    try (BundledRedis redis = BundledRedis.start(directory)) {
      set(redis.uri(), "key", "value");
      String before = runId(redis.uri());
      try (Jedis jedis = new Jedis(redis.uri())) {
        jedis.shutdown();
      }
      Await.until("the server is started again", () -> TestRedis.answers(redis.uri()));
      assertThat(runId(redis.uri())).isNotEqualTo(before);
      assertThat(get(redis.uri(), "key")).isEqualTo("value");
    }
  }

  private static String runId(URI uri) {
    try (Jedis jedis = new Jedis(uri)) {
      return jedis
          .info("server")
          .lines()
          .filter(line -> line.startsWith("run_id:"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void a_directory_that_is_a_file_is_named() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(() -> BundledRedis.start(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
    assertThatThrownBy(() -> BundledRedis.start(file.resolve("redis")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void a_directory_that_cannot_be_written_is_named() throws Exception {
    Path closed = Files.createDirectories(directory.resolve("closed"));
    assertThat(closed.toFile().setWritable(false)).isTrue();
    Assumptions.assumeFalse(
        Files.isWritable(closed), "skipped: this user (root?) may write to any directory");

    assertThatThrownBy(() -> BundledRedis.start(closed))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(closed.toString());
  }

  @Test
  void its_log_is_written_anew_when_asked_and_not_before_it_is_large() throws Exception {
    try (BundledRedis redis = BundledRedis.start(directory);
        RedisClient client = TestRedis.client(redis.uri())) {
      AppendOnlyFile log = new AppendOnlyFile(client, System::nanoTime);
      byte[] key = {1};
      byte[] value = new byte[1 << 20];
      client.set(key, value);
      log.rewriteWhenDue();
      for (long bytes = 0; bytes <= AppendOnlyFile.WORTH_REWRITING_BYTES; bytes += value.length) {
        client.set(key, value);
      }
      Path file = directory.resolve("appendonly.aof");
      // Redis answers before it writes while a sync of its log is on.
      Await.until(
          "the log is large", () -> Files.size(file) > AppendOnlyFile.WORTH_REWRITING_BYTES);
      log.rewriteWhenDue();
      Await.until("the log is small", () -> Files.size(file) < 2L * value.length);
      assertThat(client.get(key)).isEqualTo(value);
    }
  }
}
