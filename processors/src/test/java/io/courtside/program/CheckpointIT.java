package io.courtside.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.checkpoint.CheckpointDirectory;
import io.courtside.event.Event;
import io.courtside.event.EventWriter;
import io.courtside.failure.Failure;
import io.courtside.pipeline.WorkDirectory;
import io.courtside.redis.RedisConnection;
import io.courtside.redis.RedisState;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.SettingSources;
import io.courtside.settings.Settings;
import io.courtside.simulate.Night;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints, restore and rebuild with a real Redis. */
class CheckpointIT {
  private static final Path HOME = Path.of("").toAbsolutePath().getParent();
  private static final Pattern READ = Pattern.compile("books: read ([\\d,]+) ");

  @TempDir private Path work;

  private final StringWriter printed = new StringWriter();
  private final PrintWriter out = new PrintWriter(printed);
  private Settings settings;
  private Path night;
  private int events;
  private List<String> undisturbed;

  @BeforeEach
  void score_a_night_with_a_checkpoint_every_few_milliseconds() throws Exception {
    settings = settings("20ms");
    night = Files.createDirectories(work.resolve("inbox")).resolve("night.jsonl");
    EventWriter writer = new EventWriter();
    try (var lines = Files.newOutputStream(night)) {
      for (Event event : Night.simulate(3, Instant.parse("2025-11-01T00:00:00Z"), 15).events()) {
        lines.write(writer.line(event));
        events++;
      }
    }
    assertThat(new ScoreFiles().score(settings, List.of(night), out)).isZero();
    undisturbed = scored();
    assertThat(undisturbed).hasSize(events);
    settings = settings("0ms");
  }

  private Settings settings(String interval) throws IOException {
    return new SettingSources(
            HOME,
            HOME,
            Optional.empty(),
            Map.of(),
            List.of(
                "courtside.work=" + work,
                "courtside.batch.size=16",
                "courtside.checkpoint.keep=1000",
                "courtside.checkpoint.interval=" + interval))
        .load();
  }

  /** The scored lines without the two fields that tell the time, sorted. */
  private List<String> scored() throws IOException {
    List<String> lines = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(work.resolve("scored"), "*.jsonl")) {
      for (Path file : files) {
        for (String line : Files.readAllLines(file)) {
          lines.add(line.replaceAll(",\"context_age_ms\":\\d+,\"scored_at\":\"[^\"]+\"", ""));
        }
      }
    }
    Collections.sort(lines);
    return lines;
  }

  /** Restores the oldest checkpoint that has a part of the night in it. */
  private Path restoreAPart() throws IOException {
    List<Path> files = new ArrayList<>(checkpoints());
    Collections.reverse(files);
    for (Path file : files) {
      printed.getBuffer().setLength(0);
      assertThat(new Restore().restore(settings, Optional.of(file), out)).isZero();
      Matcher read = READ.matcher(printed.toString());
      assertThat(read.find()).isTrue();
      int lines = Integer.parseInt(read.group(1).replace(",", ""));
      if (lines > 0 && lines < events) {
        return file;
      }
    }
    throw new AssertionError("no checkpoint was taken in the midst of " + files.size());
  }

  private List<Path> checkpoints() throws IOException {
    return new CheckpointDirectory(work.resolve("checkpoints")).files();
  }

  @Test
  void from_a_checkpoint_of_the_running_stream_the_rest_is_scored_to_the_same_end()
      throws Exception {
    Path file = restoreAPart();
    assertThat(printed.toString()).contains("restored " + file + ", made 20", " games, ");
    assertThat(new ScoreFiles().score(settings, List.of(night), out)).isZero();
    assertThat(scored()).isEqualTo(undisturbed);
  }

  @Test
  void a_damaged_checkpoint_is_refused_or_passed_over_and_changes_nothing() throws Exception {
    Path newest = checkpoints().get(0);
    byte[] bytes = Files.readAllBytes(newest);
    bytes[bytes.length / 2] ^= 1;
    Files.write(newest, bytes);
    assertThatThrownBy(() -> new Restore().restore(settings, Optional.of(newest), out))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("is damaged or cut")
        .hasMessageEndingWith("nothing was changed");
    new Restore().restore(settings, Optional.empty(), out);
    assertThat(printed.toString())
        .contains("passed over: " + newest)
        .contains("restored " + checkpoints().get(1));
    new ScoreFiles().score(settings, List.of(night), out);
    assertThat(scored()).isEqualTo(undisturbed);
  }

  @Test
  void a_checkpoint_made_with_another_log_is_refused() throws Exception {
    Path newest = checkpoints().get(0);
    new Rebuild(InstantSource.system()).rebuild(settings, List.of(), out);
    assertThatThrownBy(() -> new Restore().restore(settings, Optional.of(newest), out))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("was made with other logs than are here");
    assertThat(scored()).isEqualTo(undisturbed);
  }

  @Test
  void a_checkpoint_of_other_keys_is_refused() {
    assertThatThrownBy(
            () ->
                new Restore()
                    .restore(
                        new SettingSources(
                                HOME,
                                HOME,
                                Optional.empty(),
                                Map.of(),
                                List.of("courtside.work=" + work, "courtside.redis.prefix=other"))
                            .load(),
                        Optional.empty(),
                        out))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("was made with courtside.redis.prefix=courtside");
  }

  @Test
  void nothing_is_restored_or_rebuilt_while_a_program_runs() throws Exception {
    try (WorkDirectory running = WorkDirectory.hold(work)) {
      assertThat(running).isNotNull();
      assertThatThrownBy(() -> new Restore().restore(settings, Optional.empty(), out))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("another courtside runs");
      assertThatThrownBy(
              () -> new Rebuild(InstantSource.system()).rebuild(settings, List.of(), out))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("another courtside runs");
    }
    assertThat(scored()).isEqualTo(undisturbed);
  }

  @Test
  void a_rebuild_makes_the_same_anew_and_keeps_the_old() throws Exception {
    assertThat(new Rebuild(InstantSource.system()).rebuild(settings, List.of(), out)).isZero();
    assertThat(scored()).isEqualTo(undisturbed);
    assertThat(printed.toString()).contains("set aside: ", "forgotten: ", "books: read ");
    assertThat(replaced()).hasSize(1);
  }

  @Test
  void a_scored_log_that_was_deleted_is_told_and_rebuilt() throws Exception {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(work.resolve("scored"))) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    assertThatThrownBy(() -> new ScoreFiles().score(settings, List.of(night), out))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("courtside rebuild");
    assertThat(new Rebuild(InstantSource.system()).rebuild(settings, List.of(), out)).isZero();
    assertThat(scored()).isEqualTo(undisturbed);
  }

  @Test
  void what_redis_forgot_is_made_anew_and_the_old_logs_are_kept() throws Exception {
    try (RedisConnection redis = RedisConnection.open(settings)) {
      assertThat(new RedisState(redis.client(), settings.get(SettingCatalog.REDIS_PREFIX)).forget())
          .isPositive();
    }
    assertThat(new ScoreFiles().score(settings, List.of(night), out)).isZero();
    assertThat(scored()).isEqualTo(undisturbed);
    assertThat(replaced()).hasSize(1);
  }

  private List<Path> replaced() throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(work.resolve("scored"), "replaced-*")) {
      files.forEach(found::add);
    }
    return found;
  }
}
