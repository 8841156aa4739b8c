package io.courtside.cli;

import io.courtside.settings.SettingDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Command {@code settings}. */
@Command(
    name = "settings",
    description = "Show every setting, what holds and where it came from.",
    mixinStandardHelpOptions = true)
public final class SettingsCommand implements Callable<Integer> {

  /** Forms in which the settings are shown. */
  enum Format {
    /** What holds now, and where it came from. */
    TABLE,
    /** The text of application.properties. */
    PROPERTIES,
    /** The text of docs/configuration.md. */
    MARKDOWN
  }

  @ParentCommand private Courtside courtside;
  @Mixin private final SettingOptions options = new SettingOptions();

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "table|properties|markdown",
      description = "What holds now, or the list with defaults and reasons. Default: table.")
  private Format format;

  @Option(names = "--output", paramLabel = "FILE", description = "Write to this file instead.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    String text =
        switch (format) {
          case TABLE -> SettingDocument.table(courtside.settings(options));
          case PROPERTIES -> SettingDocument.properties();
          case MARKDOWN -> SettingDocument.markdown();
        };
    if (output == null) {
      courtside.out().print(text);
      courtside.out().flush();
    } else {
      Files.writeString(output, text);
    }
    return ExitCode.OK;
  }
}
