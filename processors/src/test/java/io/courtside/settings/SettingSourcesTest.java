package io.courtside.settings;

import static io.courtside.settings.SettingCatalog.BATCH_SIZE;
import static io.courtside.settings.SettingCatalog.BATCH_WAIT;
import static io.courtside.settings.SettingCatalog.REDIS_URI;
import static io.courtside.settings.SettingCatalog.SOURCE_DIRECTORY;
import static io.courtside.settings.SettingCatalog.WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.settings.Provenance.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingSourcesTest {
  @TempDir Path home;

  @Test
  void without_any_source_the_defaults_hold() throws IOException {
    Settings settings = SettingSources.at(home).load();
    assertThat(settings.get(BATCH_WAIT)).isEqualTo(Duration.ofMillis(2));
    assertThat(settings.provenance(BATCH_WAIT).origin()).isEqualTo(Origin.DEFAULT);
    assertThat(settings.get(SOURCE_DIRECTORY)).isEqualTo(home.resolve("data/inbox"));
  }

  @Test
  void each_source_overrides_the_one_before() throws IOException {
    file("courtside.batch.size=10");
    SettingSources fromFile = SettingSources.at(home);
    SettingSources fromEnvironment = fromFile.withEnvironment(Map.of("COURTSIDE_BATCH_SIZE", "20"));
    SettingSources fromLine = fromEnvironment.with("courtside.batch.size=30");

    assertThat(fromFile.load().get(BATCH_SIZE)).isEqualTo(10);
    assertThat(fromEnvironment.load().get(BATCH_SIZE)).isEqualTo(20);
    assertThat(fromLine.load().get(BATCH_SIZE)).isEqualTo(30);
    assertThat(fromFile.load().provenance(BATCH_SIZE).place()).isEqualTo("application.properties");
    assertThat(fromEnvironment.load().provenance(BATCH_SIZE).place())
        .isEqualTo("environment COURTSIDE_BATCH_SIZE");
    assertThat(fromLine.load().provenance(BATCH_SIZE).origin()).isEqualTo(Origin.COMMAND_LINE);
  }

  @Test
  void the_last_of_two_assignments_holds() throws IOException {
    Settings settings =
        SettingSources.at(home).with("courtside.batch.size=1", "courtside.batch.size=2").load();
    assertThat(settings.get(BATCH_SIZE)).isEqualTo(2);
  }

  @Test
  void a_named_file_is_read_instead_of_the_one_at_home() throws IOException {
    file("courtside.batch.size=10");
    Files.writeString(home.resolve("other"), "courtside.batch.wait = 7ms ");
    Settings settings = withConfig("other").load();
    assertThat(settings.get(BATCH_SIZE)).isEqualTo(4096);
    assertThat(settings.get(BATCH_WAIT)).isEqualTo(Duration.ofMillis(7));
  }

  @Test
  void a_named_file_must_be_there() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> withConfig("other").load())
        .withMessageContaining("other");
  }

  @Test
  void every_mistake_is_told_at_once_with_its_origin() throws IOException {
    file("courtside.batch.sise=10\ncourtside.workers=0");
    SettingSources sources =
        SettingSources.at(home)
            .withEnvironment(Map.of("COURTSIDE_BATCH_WAITS", "1s", "COURTSIDE_ORDER_IDLE", "soon"))
            .with("nonsense", "=3", "batch.size=4", "courtside.something.else=1");
    assertThat(problemsOf(sources))
        .containsExactlyInAnyOrder(
            "courtside.batch.sise = 10 (from application.properties): no such setting;"
                + " did you mean courtside.batch.size?",
            "courtside.workers = 0 (from application.properties): allowed is"
                + " a whole number from 1 to 64",
            "COURTSIDE_BATCH_WAITS = 1s (from environment): no such setting;"
                + " did you mean COURTSIDE_BATCH_WAIT?",
            "courtside.order.idle = soon (from environment COURTSIDE_ORDER_IDLE): allowed is"
                + " a duration from 100ms to 1h with its unit (ns, us, ms, s, m, h, d)",
            "--set nonsense: allowed is --set name=value",
            "--set =3: allowed is --set name=value",
            "batch.size = 4 (from --set): no such setting; did you mean courtside.batch.size?",
            "courtside.something.else = 1 (from --set): no such setting;"
                + " courtside settings lists them");
  }

  @Test
  void a_malformed_file_is_told_like_a_wrong_value() throws IOException {
    file("courtside.batch.size=\\u00zz");
    assertThat(problemsOf(SettingSources.at(home)))
        .singleElement()
        .asString()
        .contains("application.properties")
        .contains("\\uxxxx");
  }

  @Test
  void the_longest_retry_delay_is_not_below_the_first() {
    SettingSources sources = SettingSources.at(home).with("courtside.commit.retry.delay=10s");
    assertThat(problemsOf(sources))
        .containsExactly(
            "courtside.commit.retry.delay.max = 5s (from default): allowed is 10s or more,"
                + " which is courtside.commit.retry.delay (from --set)");
  }

  @Test
  void names_of_camel_and_of_the_routes_pass_through_untouched() throws IOException {
    file("camel.main.name=courtside\ncamel.nonsense=\nmy.topic=plays");
    Properties properties =
        SettingSources.at(home).with("camel.main.name=other").load().asProperties();
    assertThat(properties)
        .containsEntry("camel.main.name", "other")
        .containsEntry("camel.nonsense", "")
        .containsEntry("my.topic", "plays");
  }

  @Test
  void camel_gets_plain_numbers_and_absolute_paths() throws IOException {
    Properties properties = SettingSources.at(home).load().asProperties();
    assertThat(properties)
        .containsEntry("courtside.batch.wait", "2")
        .containsEntry("courtside.source.line.max", "262144")
        .containsEntry("courtside.scored.directory", home.resolve("data/scored").toString())
        .containsEntry("courtside.redis.uri", "")
        .hasSize(SettingCatalog.all().size());
  }

  @Test
  void paths_of_the_caller_are_relative_to_where_the_caller_stands() throws IOException {
    Path current = home.resolve("elsewhere");
    SettingSources given =
        new SettingSources(
            home,
            current,
            Optional.empty(),
            Map.of("COURTSIDE_MODEL", "m.json"),
            List.of("courtside.work=w"));
    Settings settings = given.load();
    assertThat(settings.get(WORK)).isEqualTo(current.resolve("w"));
    assertThat(settings.get(SOURCE_DIRECTORY)).isEqualTo(current.resolve("w/inbox"));
    assertThat(settings.get(SettingCatalog.MODEL).path()).contains(current.resolve("m.json"));
    assertThat(settings.get(SettingCatalog.ROUTES_DIRECTORY)).isEqualTo(home.resolve("routes"));
  }

  @Test
  void variables_of_the_launcher_and_of_kubernetes_are_none_of_ours() throws IOException {
    Map<String, String> variables =
        Map.of(
            "COURTSIDE_HEAP", "2g",
            "COURTSIDE_PORT_8080_TCP", "tcp://10.0.0.1:8080",
            "COURTSIDE_REDIS_SERVICE_HOST", "10.0.0.2",
            "PATH", "/bin");
    Settings settings = SettingSources.at(home).withEnvironment(variables).load();
    assertThat(settings.get(REDIS_URI)).isEmpty();
  }

  @Test
  void a_password_is_never_shown() throws IOException {
    Settings settings =
        SettingSources.at(home).with("courtside.redis.uri=redis://me:secret@host:6379").load();
    assertThat(settings.shown(REDIS_URI)).isEqualTo("redis://***@host:6379");
    assertThat(SettingDocument.table(settings)).doesNotContain("secret");
    assertThat(problemsOf(SettingSources.at(home).with("courtside.redis.uri=http://me:secret@h")))
        .singleElement()
        .asString()
        .doesNotContain("secret");
  }

  @Test
  void a_setting_that_is_not_in_the_catalog_has_no_value() throws IOException {
    Settings settings = SettingSources.at(home).load();
    Setting<Boolean> stranger =
        new Setting<>("courtside.stranger", SettingType.bool(), "true", "x");
    assertThatThrownBy(() -> settings.get(stranger)).hasMessageContaining("courtside.stranger");
  }

  private SettingSources withConfig(String name) {
    return new SettingSources(home, home, Optional.of(Path.of(name)), Map.of(), List.of());
  }

  private void file(String text) throws IOException {
    Files.writeString(home.resolve(SettingSources.FILE_NAME), text);
  }

  private static List<String> problemsOf(SettingSources sources) {
    try {
      sources.load();
    } catch (InvalidSetting invalid) {
      return invalid.problems();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return List.of();
  }
}
