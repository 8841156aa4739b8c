package io.courtside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.failure.Failure;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourtsideTest {
  @TempDir Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Object> seen = new ArrayList<>();

  @Test
  void an_engine_gets_the_settings_and_its_outcome_is_the_exit_code() {
    int code =
        with(new RunCommand((settings, print) -> note(settings, 7)))
            .execute("run", "--set", "courtside.batch.size=3", "--work", "w");
    assertThat(code).isEqualTo(7);
    Settings settings = (Settings) seen.get(0);
    assertThat(settings.get(SettingCatalog.BATCH_SIZE)).isEqualTo(3);
    assertThat(settings.get(SettingCatalog.WORK)).isEqualTo(home.resolve("w"));
  }

  @Test
  void score_hands_on_files_that_can_be_read() throws Exception {
    Path file = Files.writeString(home.resolve("a.jsonl"), "");
    int code =
        with(new ScoreCommand((settings, files, print) -> note(files, 0)))
            .execute("score", file.toString());
    assertThat(code).isZero();
    assertThat(seen).containsExactly(List.of(file));
  }

  @Test
  void a_missing_file_stops_before_anything_starts() {
    Courtside courtside = with(new ScoreCommand((settings, files, print) -> note(files, 0)));
    assertThat(courtside.execute("score", home.resolve("none.jsonl").toString())).isEqualTo(1);
    assertComplaint("courtside: no such file: " + home.resolve("none.jsonl"));
    assertThat(seen).isEmpty();
  }

  @Test
  void a_directory_is_no_event_file() {
    Courtside courtside = with(new ScoreCommand((settings, files, print) -> note(files, 0)));
    assertThat(courtside.execute("score", home.toString())).isEqualTo(1);
    assertComplaint("courtside: a file is needed, this is a directory: " + home);
  }

  @Test
  void a_wrong_setting_is_wrong_use() {
    Courtside courtside = with(new RunCommand((settings, print) -> note(settings, 0)));
    assertThat(courtside.execute("run", "--set", "courtside.workers=many")).isEqualTo(2);
    assertComplaint(
        "courtside: courtside.workers = many (from --set): allowed is a whole number from 1 to 64");
    assertThat(seen).isEmpty();
  }

  @Test
  void every_wrong_setting_has_its_line() {
    Courtside courtside = with(new RunCommand((settings, print) -> note(settings, 0)));
    int code = courtside.execute("run", "--set", "courtside.workers=0", "--set", "courtside.x=0");
    assertThat(code).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("courtside: "));
  }

  @Test
  void an_unknown_command_is_wrong_use_and_gets_a_suggestion() {
    Courtside courtside = with(new RunCommand((settings, print) -> note(settings, 0)));
    assertThat(courtside.execute("rum")).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().contains("did you mean run?");
  }

  @Test
  void an_unknown_option_and_a_missing_file_argument_are_wrong_use() {
    Courtside courtside = with(new ScoreCommand((settings, files, print) -> note(files, 0)));
    assertThat(courtside.execute("score")).isEqualTo(2);
    assertThat(courtside.execute("score", "--fast", "x")).isEqualTo(2);
    assertThat(err.toString().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("courtside score --help"));
  }

  @Test
  void without_a_command_there_is_nothing_to_do() {
    assertThat(with(new SettingsCommand()).execute()).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void expected_failures_are_one_line_however_deep_they_are_wrapped() {
    assertFailure(
        new Failure("Redis does not answer\n at host:1"), "Redis does not answer at host:1");
    assertFailure(
        new IllegalStateException(new BindException("Address already in use")),
        "a port cannot be opened: Address already in use");
    assertFailure(new UncheckedIOException(new AccessDeniedException("/x")), "access denied: /x");
    assertFailure(new NotDirectoryException("/x/y"), "not a directory: /x/y");
  }

  @Test
  void an_unexpected_failure_is_one_line_too_and_says_how_to_see_more() {
    assertFailure(
        new IllegalStateException("odd"),
        "failed unexpectedly: java.lang.IllegalStateException: odd (--verbose shows where)");
  }

  @Test
  void verbose_shows_where() {
    int code = failingWith(new Failure("no")).execute("run", "--verbose");
    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).startsWith("courtside: no").contains("\tat io.courtside.cli");
  }

  @Test
  void a_demo_takes_its_options_and_checks_them() {
    Courtside courtside = with(new DemoCommand((settings, demo, print) -> note(demo, 0)));
    assertThat(courtside.execute("demo")).isZero();
    assertThat(courtside.execute("demo", "--exit", "--speed", "600", "--games", "2", "--seed", "5"))
        .isZero();
    assertThat(seen)
        .containsExactly(new DemoOptions(false, 60, 8, 1), new DemoOptions(true, 600, 2, 5));
    assertThat(courtside.execute("demo", "--games", "16")).isEqualTo(2);
    assertThat(courtside.execute("demo", "--speed", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--games must be 1 to 15").contains("--speed must be more");
  }

  @Test
  void help_tells_the_commands_that_are_there_and_the_exit_codes() {
    Courtside courtside = with(new StatusCommand((settings, print) -> 0));
    assertThat(courtside.execute("--help")).isZero();
    assertThat(out.toString()).contains("status").contains("Exit codes:").doesNotContain("demo");
  }

  @Test
  void settings_shows_what_holds_and_from_where() {
    int code = with(new SettingsCommand()).execute("settings", "--set", "courtside.batch.size=9");
    assertThat(code).isZero();
    assertThat(out.toString().lines())
        .hasSize(SettingCatalog.all().size())
        .anyMatch(line -> line.matches("courtside\\.batch\\.size +9 +--set"));
  }

  private void assertFailure(Exception thrown, String line) {
    err.getBuffer().setLength(0);
    assertThat(failingWith(thrown).execute("run")).isEqualTo(1);
    assertComplaint("courtside: " + line);
  }

  private void assertComplaint(String line) {
    assertThat(err.toString().lines()).containsExactly(line);
  }

  private Courtside failingWith(Exception thrown) {
    return with(
        new RunCommand(
            (settings, print) -> {
              throw thrown;
            }));
  }

  private Courtside with(Object command) {
    return new Courtside(new Surroundings(home, home, Map.of()))
        .with(command)
        .printingTo(new PrintWriter(out, true), new PrintWriter(err, true));
  }

  private int note(Object value, int code) {
    seen.add(value);
    return code;
  }
}
