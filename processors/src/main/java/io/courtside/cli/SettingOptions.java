package io.courtside.cli;

import io.courtside.settings.Setting;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.SettingSources;
import io.courtside.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options by which every command takes settings. */
final class SettingOptions {
  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Work directory; short for --set courtside.work=DIR.")
  private Path work;

  @Option(
      names = "--set",
      paramLabel = "name=value",
      description = "Override a setting; may be repeated. 'courtside settings' lists them.")
  private List<String> assignments = new ArrayList<>();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Read this properties file instead of the program's application.properties.")
  private Path config;

  /** The work directory, where one was given as an option. */
  Optional<Path> work() {
    return Optional.ofNullable(work);
  }

  /** What was given by {@code --set}, as it was written. */
  List<String> assignments() {
    return List.copyOf(assignments);
  }

  /** These options as arguments for another process of this program. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (work != null) {
      arguments.addAll(List.of("--work", work.toAbsolutePath().toString()));
    }
    assignments.forEach(assignment -> arguments.addAll(List.of("--set", assignment)));
    if (config != null) {
      arguments.addAll(List.of("--config", config.toAbsolutePath().toString()));
    }
    return arguments;
  }

  /** Whether a setting is given by {@code --set}, or as the work directory. */
  boolean assigns(Setting<?> setting) {
    return (work != null && setting.equals(SettingCatalog.WORK))
        || assignments.stream().anyMatch(one -> one.startsWith(setting.name() + "="));
  }

  /** Sets a setting, as {@code --set} does. */
  void assign(Setting<?> setting, String value) {
    assignments.add(setting.name() + "=" + value);
  }

  Settings load(Surroundings surroundings) throws IOException {
    List<String> all = new ArrayList<>(assignments);
    if (work != null) {
      all.add(SettingCatalog.WORK.name() + "=" + work);
    }
    return new SettingSources(
            surroundings.home(),
            surroundings.current(),
            Optional.ofNullable(config),
            surroundings.environment(),
            all)
        .load();
  }
}
