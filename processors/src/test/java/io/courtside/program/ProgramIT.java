package io.courtside.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.EventWriter;
import io.courtside.redis.BundledRedis;
import io.courtside.score.WinProbability;
import io.courtside.shell.Installation;
import io.courtside.shell.Repository.Outcome;
import io.courtside.simulate.Night;
import io.courtside.testing.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program in processes of its own, started by its launcher. */
class ProgramIT {
  @TempDir private static Path installed;

  private static final Night NIGHT = Night.simulate(3, Instant.parse("2025-11-01T00:00:00Z"), 2);

  private static List<String> lines;
  private static Installation program;

  @TempDir private Path directory;

  @BeforeAll
  static void install() throws Exception {
    program = Installation.at(installed);
    EventWriter writer = new EventWriter();
    lines =
        NIGHT.events().stream()
            .map(event -> new String(writer.line(event), StandardCharsets.UTF_8).strip())
            .toList();
  }

  @AfterEach
  void stop_the_server_that_a_failed_test_left() {
    BundledRedis.running(directory.resolve("work/redis")).ifPresent(BundledRedis::close);
  }

  private Outcome courtside(String... arguments) throws Exception {
    return program.run(directory, arguments);
  }

  private Path night() throws IOException {
    return Files.write(directory.resolve("night.jsonl"), lines);
  }

  private static String books(int scored) {
    return String.format("books: read %,d = dead 0 + duplicate 0 + scored %,d", scored, scored);
  }

  /** How many whole lines there are; the last one may be half written. */
  private static long lineCount(Path logs) throws IOException {
    long count = 0;
    try (Stream<Path> files = Files.list(logs)) {
      for (Path file : files.toList()) {
        for (byte each : Files.readAllBytes(file)) {
          count += each == '\n' ? 1 : 0;
        }
      }
    }
    return count;
  }

  /** A program that follows its inbox; killed at the end of the test if it still runs. */
  private final class Following implements AutoCloseable {
    private final Path out = directory.resolve("run.out");
    private final Path err = directory.resolve("run.err");
    private final Process process;

    Following() throws Exception {
      process =
          new ProcessBuilder(program.command("run", "--work", "work"))
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      Await.until("run is ready", () -> Files.readString(out).contains("following"));
    }

    int awaitExit() throws InterruptedException {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("run has ended").isTrue();
      return process.exitValue();
    }

    void drop(List<String> some) throws IOException {
      Path file = directory.resolve("work/inbox/night.jsonl");
      Files.write(file, some, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void close() {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  @Test
  void files_are_scored_once_and_then_there_is_nothing_to_do() throws Exception {
    String night = night().toString();

    Outcome first = courtside("score", night, "--work", "work");
    Outcome second = courtside("score", night, "--work", "work");
    Outcome status = courtside("status", "--work", "work");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("lines/s", books(lines.size()), "scored log: ");
    assertThat(lineCount(directory.resolve("work/scored"))).isEqualTo(lines.size());
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(second.out()).contains("nothing to do", books(lines.size()));
    assertThat(lineCount(directory.resolve("work/scored"))).isEqualTo(lines.size());
    assertThat(status.code()).as(status.err()).isZero();
    assertThat(status.out()).contains("not running", books(lines.size()), "source " + night);
  }

  @Test
  void a_replay_finds_that_the_stream_said_the_same_and_where_it_did_not() throws Exception {
    String night = night().toString();
    Outcome nothing = courtside("replay", night, "--work", "work");
    assertOneClearLine(nothing, 1, "there is no scored log to compare with");
    assertThat(courtside("score", night, "--work", "work").code()).isZero();

    Outcome same = courtside("replay", night, "--work", "work");
    assertThat(same.code()).as(same.err()).isZero();
    assertThat(same.out())
        .contains(String.format("replayed %,d events", lines.size()))
        .contains(String.format("streamed %,d scored lines", lines.size()))
        .contains("all the same");

    Path log = directory.resolve("work/scored/lane-0-000001.jsonl");
    Files.writeString(log, Files.readString(log).replaceFirst("\"wpa\":-?0", "\"wpa\":1"));
    Outcome other = courtside("replay", night, "--work", "work");
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.out()).contains("scored otherwise: 1", "not the same");
  }

  @Test
  void run_is_watched_by_status_refuses_a_second_and_drains_when_told_to_end() throws Exception {
    try (Following run = new Following()) {
      run.drop(lines.subList(0, 200));
      Await.until(
          "the first lines are scored", () -> lineCount(directory.resolve("work/scored")) == 200);

      Outcome status = courtside("status", "--work", "work");
      Outcome second = courtside("score", night().toString(), "--work", "work");
      run.drop(lines.subList(200, lines.size()));
      Await.until(
          "more lines are being scored", () -> lineCount(directory.resolve("work/scored")) > 200);
      run.process.destroy();

      assertThat(run.awaitExit()).as("128 and SIGTERM").isEqualTo(143);
      assertThat(Files.readString(run.err)).doesNotContain("\tat ").contains("books: ");
      assertThat(status.code()).as(status.err()).isZero();
      assertThat(status.out()).contains(": running", "health: up", books(200));
      assertOneClearLine(second, 1, "another courtside runs on the work directory");
    }

    Outcome after = courtside("status", "--work", "work");
    assertThat(after.code()).as(after.out() + after.err()).isZero();
    assertThat(after.out()).contains("not running").doesNotContain("in flight");
    assertThat(after.out())
        .contains(books(Math.toIntExact(lineCount(directory.resolve("work/scored")))));
  }

  @Test
  void a_killed_program_is_gone_on_from() throws Exception {
    try (Following run = new Following()) {
      run.drop(lines);
      Await.until("some lines are scored", () -> lineCount(directory.resolve("work/scored")) > 0);
      run.process.destroyForcibly();
      assertThat(run.awaitExit()).as("128 and SIGKILL").isEqualTo(137);
    }

    Path inbox = directory.resolve("work/inbox/night.jsonl");
    Outcome rest = courtside("score", inbox.toString(), "--work", "work");

    assertThat(rest.code()).as(rest.err()).isZero();
    assertThat(rest.out()).contains(books(lines.size()));
    assertThat(lineCount(directory.resolve("work/scored"))).isEqualTo(lines.size());
    assertThat(rest.err()).contains("using the Redis server that still runs");
  }

  @Test
  void another_champion_scores_from_then_on_and_a_damaged_one_is_refused() throws Exception {
    String shipped = WinProbability.shipped().name();
    Path model = directory.resolve("other.json");
    Files.writeString(
        model,
        new String(WinProbability.shippedFile().readAllBytes(), StandardCharsets.UTF_8)
            .replace('"' + shipped + '"', "\"other\""));
    try (Following run = new Following()) {
      run.drop(lines.subList(0, 200));
      Await.until(
          "the first lines are scored", () -> lineCount(directory.resolve("work/scored")) == 200);
      Outcome added = courtside("models", "add", model.toString(), "--promote", "--work", "work");
      assertThat(added.code()).as(added.err()).isZero();
      assertThat(added.out()).contains("champion: other, before: shipped");
      Await.until(
          "the new champion scores",
          () -> Files.readString(run.err).contains("model other scores"));
      run.drop(lines.subList(200, 400));
      Await.until("more is scored", () -> lineCount(directory.resolve("work/scored")) == 400);

      assertThat(courtside("models", "use", "shipped", "--work", "work").code()).isZero();
      Await.until(
          "the shipped one scores again",
          () -> Files.readString(run.err).contains("model " + shipped + " scores"));
      Files.writeString(directory.resolve("work/models/other.json"), "{}");
      Outcome refused = courtside("models", "use", "other", "--work", "work");
      assertOneClearLine(refused, 1, "other.json is damaged", "the champion is as before");
      run.drop(lines.subList(400, lines.size()));
      Await.until(
          "all is scored", () -> lineCount(directory.resolve("work/scored")) == lines.size());
    }
    assertThat(scoredBy("other")).isEqualTo(200);
    assertThat(scoredBy(shipped)).isEqualTo(lines.size() - 200);
    Outcome list = courtside("models", "--work", "work");
    assertThat(list.out()).containsPattern("champion +shipped").contains("other.json is damaged");
  }

  private long scoredBy(String model) throws IOException {
    long count = 0;
    try (Stream<Path> files = Files.list(directory.resolve("work/scored"))) {
      for (Path file : files.toList()) {
        count +=
            Files.readAllLines(file).stream()
                .filter(line -> line.contains("\"model\":\"" + model + "\""))
                .count();
      }
    }
    return count;
  }

  @Test
  void a_night_is_played_and_ends() throws Exception {
    Outcome demo = courtside("demo", "--exit", "--speed", "3000", "--games", "2", "--work", "work");

    assertThat(demo.code()).as(demo.err()).isZero();
    assertThat(demo.err()).doesNotContain("\tat ");
    assertThat(demo.out())
        .contains(books(Math.toIntExact(lineCount(directory.resolve("work/scored")))));
  }

  @Test
  void status_of_a_directory_where_nothing_ran_makes_nothing() throws Exception {
    Outcome status = courtside("status", "--work", "nowhere");

    assertThat(status.code()).isZero();
    assertThat(status.out()).contains("nothing has run here yet");
    assertThat(directory.resolve("nowhere")).doesNotExist();
  }

  @Test
  void leaders_are_told_of_a_game_that_runs_and_of_the_season_once_games_have_ended()
      throws Exception {
    int half = lines.size() / 2;
    String running = NIGHT.events().get(half - 1).gameId();
    try (Following run = new Following()) {
      run.drop(lines.subList(0, half));
      Await.until(
          "half the night is scored", () -> lineCount(directory.resolve("work/scored")) == half);

      Outcome game = courtside("leaders", "--work", "work", "--game", running, "--top", "3");
      Outcome unknown = courtside("leaders", "--work", "work", "--game", "none");
      Outcome early = courtside("leaders", "--work", "work");
      run.drop(lines.subList(half, lines.size()));
      Await.until(
          "all is scored", () -> lineCount(directory.resolve("work/scored")) == lines.size());
      run.process.destroy();
      run.awaitExit();

      assertThat(game.code()).as(game.err()).isZero();
      assertThat(game.out()).contains("game " + running, " left, by impact");
      assertThat(game.out().lines()).hasSize(6);
      assertOneClearLine(unknown, 1, "no game none is stored", running);
      assertOneClearLine(early, 1, "no game has ended yet", running);
    }

    Outcome season = courtside("leaders", "--work", "work", "--format", "csv", "--top", "1000");
    Outcome other = courtside("leaders", "--work", "work", "--season", "2020-21");
    assertThat(season.code()).as(season.err()).isZero();
    assertThat(points(season.out())).isEqualTo(pointsOfTheNight());
    assertThat(other.code()).as(other.err()).isOne();
    assertThat(other.err()).contains("there are games of 2025-26");
  }

  private static int points(String csv) {
    return csv.lines().skip(1).mapToInt(line -> Integer.parseInt(line.split(",", -1)[6])).sum();
  }

  private static int pointsOfTheNight() {
    return NIGHT.games().stream().mapToInt(game -> game.homeScore() + game.awayScore()).sum();
  }

  @Test
  void leaders_of_a_directory_where_nothing_ran_make_nothing() throws Exception {
    Outcome leaders = courtside("leaders", "--work", "nowhere");

    assertOneClearLine(leaders, 1, "nothing has run here yet");
    assertThat(directory.resolve("nowhere")).doesNotExist();
  }

  private static void assertOneClearLine(Outcome outcome, int code, String... says) {
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(code);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(outcome.err().lines()).singleElement().asString().startsWith("courtside: ");
    assertThat(outcome.err()).contains(says);
  }

  @Test
  void an_unknown_setting_is_wrong_use_and_the_nearest_is_told() throws Exception {
    Outcome outcome = courtside("score", night().toString(), "--set", "courtside.batch.sice=10");
    assertOneClearLine(outcome, 2, "courtside.batch.sice", "courtside.batch.size");
  }

  @Test
  void a_wrong_value_is_wrong_use_and_what_is_allowed_is_told() throws Exception {
    Outcome outcome = courtside("run", "--set", "courtside.batch.wait=soon");
    assertOneClearLine(outcome, 2, "courtside.batch.wait = soon", "allowed is a duration");
    assertThat(directory.resolve("data")).doesNotExist();
  }

  @Test
  void a_file_that_is_not_there_is_named() throws Exception {
    Outcome outcome = courtside("score", "gone.jsonl", "--work", "work");
    assertOneClearLine(outcome, 1, "no such file: gone.jsonl");
    assertThat(directory.resolve("work")).doesNotExist();
  }

  @Test
  void a_directory_in_place_of_a_file_is_named() throws Exception {
    Path some = Files.createDirectories(directory.resolve("some"));
    Outcome outcome = courtside("score", some.toString(), "--work", "work");
    assertOneClearLine(outcome, 1, "a file is needed, this is a directory: " + some);
  }

  @Test
  void a_work_directory_that_must_not_be_written_is_named() throws Exception {
    Path closed = Files.createDirectories(directory.resolve("closed"));
    assertThat(closed.toFile().setWritable(false)).isTrue();
    Assumptions.assumeFalse(
        Files.isWritable(closed), "skipped: this user (root?) may write to any directory");
    Outcome outcome = courtside("score", night().toString(), "--work", closed.toString());
    assertOneClearLine(outcome, 1, closed.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"score", "run", "status"})
  void a_work_directory_that_is_a_file_is_named(String command) throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    Outcome outcome =
        command.equals("score")
            ? courtside(command, night().toString(), "--work", file.toString())
            : courtside(command, "--work", file.toString());
    assertOneClearLine(outcome, 1, file.toString());
    assertThat(file).isEmptyFile();
  }

  @Test
  void a_redis_that_is_not_there_is_named() throws Exception {
    Outcome outcome =
        courtside(
            "score",
            night().toString(),
            "--work",
            "work",
            "--set",
            "courtside.redis.uri=redis://:secret@127.0.0.1:1");
    assertOneClearLine(outcome, 1, "Redis at redis://127.0.0.1:1 does not answer");
    assertThat(outcome.err()).doesNotContain("secret");
  }
}
