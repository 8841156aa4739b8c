package io.courtside.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The list of settings as people read it. */
public final class SettingDocument {
  private static final int LINE_WIDTH = 96;

  private SettingDocument() {}

  /** The text of application.properties: every setting commented out, then what Camel is told. */
  public static String properties() {
    StringBuilder text =
        new StringBuilder(
            """
            # Every setting of Courtside with its default. To change one, remove its leading #.
            #
            # A variable of the environment overrides this file (COURTSIDE_BATCH_SIZE for
            # courtside.batch.size), and --set name=value on the command line overrides both.
            # A name or value that is wrong stops the start and says what is allowed.
            #
            # The list is generated: courtside settings --format properties
            """);
    String section = "";
    for (Setting<?> setting : SettingCatalog.all()) {
      if (!section(setting).equals(section)) {
        section = section(setting);
        text.append("\n# ---- ").append(section).append(" ----\n");
      }
      text.append('\n')
          .append(commented(setting.reason()))
          .append(commented("Allowed: " + setting.type().allowed() + "."))
          .append("#%s=%s%n".formatted(setting.name(), setting.defaultText()));
    }
    return text.append('\n').append(camelPart()).toString();
  }

  /** The text of docs/configuration.md. */
  public static String markdown() {
    return """
        # Configuration

        Every setting has a default; nothing needs to be set. A value is looked for in this order, \
        the last found holds:

        1. the default below
        2. `application.properties` in the program's directory, or the file given by `--config FILE`
        3. the environment: `COURTSIDE_BATCH_SIZE` for `courtside.batch.size`
        4. the command line: `--set courtside.batch.size=64`, any number of times; `--work DIR` is \
        short for `--set courtside.work=DIR`

        A `courtside.*` name that does not exist, or a value that is not allowed, stops the start; \
        all mistakes are shown at once, with where they came from and what is allowed. \
        `courtside settings` shows what holds and why. `camel.*` names go to Camel as they are, \
        and any other name is at the routes' disposal as a placeholder.

        Amounts carry their unit: `2ms`, `30s`, `5m`, `256KiB`. In a route's placeholder durations \
        are milliseconds, sizes are bytes and paths are absolute. A relative path is relative to \
        the work directory where the table says so; else to the program's directory if it stands in \
        a properties file or is a default, and to the current directory if it was given in the \
        environment or on the command line.

        | Setting | Default | Allowed | What it does, and what happens if it is chosen wrongly |
        | --- | --- | --- | --- |
        """
        + SettingCatalog.all().stream()
            .map(SettingDocument::row)
            .collect(Collectors.joining("\n", "", "\n"))
        + """

        This page is generated: `courtside settings --format markdown --output docs/configuration.md`.
        """;
  }

  /** What holds in one run: a line a setting with its value and where it came from. */
  public static String table(Settings settings) {
    List<Setting<?>> all = SettingCatalog.all();
    int nameWidth = all.stream().mapToInt(s -> s.name().length()).max().orElse(1);
    int valueWidth = all.stream().mapToInt(s -> settings.shown(s).length()).max().orElse(1);
    String form = "%-" + nameWidth + "s  %-" + Math.max(1, valueWidth) + "s  %s";
    return all.stream()
        .map(s -> form.formatted(s.name(), settings.shown(s), settings.provenance(s).place()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(Setting<?> setting) {
    String shown = setting.defaultText().isEmpty() ? "empty" : "`" + setting.defaultText() + "`";
    return "| `%s` | %s | %s | %s |"
        .formatted(
            setting.name(),
            shown,
            setting.type().allowed().replace("|", "\\|"),
            setting.reason().replace("|", "\\|"));
  }

  private static String section(Setting<?> setting) {
    return setting.name().split("\\.", -1)[1];
  }

  private static String commented(String text) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder("#");
    for (String word : text.split(" ", -1)) {
      if (line.length() + 1 + word.length() > LINE_WIDTH) {
        lines.append(line).append('\n');
        line = new StringBuilder("#");
      }
      line.append(' ').append(word);
    }
    return lines.append(line).append('\n').toString();
  }

  private static String camelPart() {
    try (InputStream part = SettingDocument.class.getResourceAsStream("camel.properties")) {
      return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
