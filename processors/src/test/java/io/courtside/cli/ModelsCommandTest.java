package io.courtside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {
  @TempDir private Path home;

  private final StringWriter err = new StringWriter();
  private List<?> seen = List.of();

  /** Notes what it is asked for. */
  private final class Notes implements ModelsCommand.Engine {
    @Override
    public int list(Settings settings, PrintWriter out) {
      return note(settings, "list");
    }

    @Override
    public int add(Settings settings, Path file, boolean promote, String reason, PrintWriter out) {
      return note(settings, "add", file, promote, reason);
    }

    @Override
    public int use(Settings settings, String name, String reason, PrintWriter out) {
      return note(settings, "use", name, reason);
    }

    @Override
    public int show(Settings settings, String name, PrintWriter out) {
      return note(settings, "show", name);
    }

    private int note(Settings settings, Object... what) {
      assertThat(settings.get(SettingCatalog.MODEL_DIRECTORY)).isEqualTo(home.resolve("w/models"));
      seen = List.of(what);
      return 7;
    }
  }

  private int execute(String... args) {
    return new Courtside(new Surroundings(home, home, Map.of()))
        .with(new ModelsCommand(new Notes()))
        .printingTo(new PrintWriter(new StringWriter()), new PrintWriter(err, true))
        .execute(args);
  }

  @Test
  void without_more_it_lists() {
    assertThat(execute("models", "--work", "w")).isEqualTo(7);
    assertThat(seen).isEqualTo(List.of("list"));
  }

  @Test
  void a_file_is_added_and_promoted_only_when_that_is_said() throws Exception {
    Path file = Files.writeString(home.resolve("m.json"), "{}");
    assertThat(execute("models", "add", file.toString(), "--work", "w")).isEqualTo(7);
    assertThat(seen).isEqualTo(List.of("add", file, false, "by hand"));
    execute("models", "add", file.toString(), "--work", "w", "--promote", "--reason", "won");
    assertThat(seen).isEqualTo(List.of("add", file, true, "won"));
  }

  @Test
  void a_file_that_is_not_there_is_told_before_anything_is_done() {
    assertThat(execute("models", "add", home.resolve("none").toString(), "--work", "w")).isOne();
    assertThat(err.toString()).contains("no such file");
    assertThat(seen).isEmpty();
  }

  @Test
  void a_model_is_used_or_shown_by_its_name() {
    assertThat(execute("models", "use", "a", "--work", "w", "--reason", "why")).isEqualTo(7);
    assertThat(seen).isEqualTo(List.of("use", "a", "why"));
    assertThat(execute("models", "show", "a", "--work", "w")).isEqualTo(7);
    assertThat(seen).isEqualTo(List.of("show", "a"));
  }

  @Test
  void what_is_not_there_to_be_done_is_wrong_use() {
    assertThat(execute("models", "drop", "a")).isEqualTo(2);
    assertThat(execute("models", "use")).isEqualTo(2);
  }
}
