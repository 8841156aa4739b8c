package io.courtside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrainCommandTest {
  @TempDir private Path home;

  private final StringWriter err = new StringWriter();
  private Path one;
  private Path other;
  private String command;
  private Settings settings;
  private ChallengeChoice choice;

  @BeforeEach
  void write() throws IOException {
    one = Files.writeString(home.resolve("a.jsonl"), "");
    other = Files.writeString(home.resolve("b.jsonl"), "");
  }

  private int execute(String... args) {
    return new Courtside(new Surroundings(home, home, Map.of()))
        .with(new RetrainCommand((given, chosen, out) -> note("retrain", given, chosen)))
        .with(new RecalibrateCommand((given, chosen, out) -> note("recalibrate", given, chosen)))
        .printingTo(new PrintWriter(new StringWriter()), new PrintWriter(err, true))
        .execute(args);
  }

  private int note(String asked, Settings given, ChallengeChoice chosen) {
    command = asked;
    settings = given;
    choice = chosen;
    return 7;
  }

  @Test
  void files_may_follow_one_option_or_each_its_own() {
    assertThat(execute("retrain", "--data", one.toString(), other.toString())).isEqualTo(7);
    assertThat(command).isEqualTo("retrain");
    assertThat(choice)
        .isEqualTo(
            new ChallengeChoice(List.of(one, other), Optional.empty(), Optional.empty(), false));
    execute("recalibrate", "--data", one.toString(), "--data", other.toString());
    assertThat(command).isEqualTo("recalibrate");
    assertThat(choice.data()).containsExactly(one, other);
  }

  @Test
  void days_and_a_dry_run_are_handed_on() {
    execute(
        "retrain",
        "--data",
        one.toString(),
        "--cut-off",
        "2024-01-02",
        "--evaluate-from",
        "2024-02-03",
        "--dry-run");
    assertThat(choice.cutOff()).contains(LocalDate.of(2024, 1, 2));
    assertThat(choice.evaluateFrom()).contains(LocalDate.of(2024, 2, 3));
    assertThat(choice.dryRun()).isTrue();
  }

  @Test
  void margin_confidence_and_store_are_short_for_their_settings() {
    execute(
        "retrain",
        "--data",
        one.toString(),
        "--margin",
        "0.002",
        "--confidence",
        "0.9",
        "--model-dir",
        home.resolve("m").toString());
    assertThat(settings.get(SettingCatalog.RETRAIN_MARGIN)).isEqualTo(0.002);
    assertThat(settings.get(SettingCatalog.RETRAIN_CONFIDENCE)).isEqualTo(0.9);
    assertThat(settings.get(SettingCatalog.MODEL_DIRECTORY)).isEqualTo(home.resolve("m"));
  }

  @Test
  void what_cannot_be_is_wrong_use() {
    assertThat(execute("retrain")).isEqualTo(2);
    assertThat(execute("retrain", "--data", one.toString(), "--cut-off", "soon")).isEqualTo(2);
    assertThat(execute("retrain", "--data", one.toString(), "--margin", "-1")).isEqualTo(2);
    assertThat(err.toString()).contains("courtside.retrain.margin = -1", "a number from 0.0");
  }
}
