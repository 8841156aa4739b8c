package io.courtside.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where settings are looked for, in rising order: defaults, a properties file, the environment, the
 * command line.
 *
 * @param home directory of the program; its application.properties is read if there is one
 * @param current directory the user stands in; paths from the environment and the command line are
 *     relative to it
 * @param config properties file to be read instead of the one at home
 * @param environment the variables of the environment
 * @param assignments {@code name=value} from the command line; a later one wins
 */
public record SettingSources(
    Path home,
    Path current,
    Optional<Path> config,
    Map<String, String> environment,
    List<String> assignments) {

  /** The name of the properties file at home. */
  public static final String FILE_NAME = "application.properties";

  /** Makes the directories absolute and copies the collections. */
  public SettingSources {
    home = home.toAbsolutePath().normalize();
    current = current.toAbsolutePath().normalize();
    environment = Map.copyOf(environment);
    assignments = List.copyOf(assignments);
  }

  /** Nothing but the defaults and the properties file at home, if there is one. */
  public static SettingSources at(Path home) {
    return new SettingSources(home, home, Optional.empty(), Map.of(), List.of());
  }

  /** The same with these {@code name=value} from the command line. */
  public SettingSources with(String... nameValues) {
    return new SettingSources(home, current, config, environment, List.of(nameValues));
  }

  /** The same with these variables of the environment. */
  public SettingSources withEnvironment(Map<String, String> variables) {
    return new SettingSources(home, current, config, variables, assignments);
  }

  /**
   * Reads and checks everything.
   *
   * @throws InvalidSetting if anything is wrong, with all that is
   * @throws NoSuchFileException if {@code config} is not there
   * @throws IOException if a properties file cannot be read
   */
  public Settings load() throws IOException {
    Settings settings = load(SettingCatalog.all());
    SettingRules.check(settings);
    return settings;
  }

  Settings load(List<Setting<?>> catalog) throws IOException {
    List<String> problems = new ArrayList<>();
    GivenValues given = new GivenValues(catalog, problems);
    readFile(given, problems);
    new TreeMap<>(environment).forEach(given::putVariable);
    assignments.forEach(given::putAssignment);
    return Settings.resolve(catalog, given.byName(), home, current, problems);
  }

  private void readFile(GivenValues given, List<String> problems) throws IOException {
    Path file = config.map(current::resolve).orElse(home.resolve(FILE_NAME));
    if (config.isEmpty() && !Files.exists(file)) {
      return;
    }
    Properties properties = new Properties();
    try (Reader reader = new StringReader(Files.readString(file))) {
      properties.load(reader);
    } catch (IllegalArgumentException e) {
      problems.add("%s: %s".formatted(file, e.getMessage()));
    }
    String place = config.isPresent() ? file.toString() : FILE_NAME;
    Provenance provenance = new Provenance(Provenance.Origin.FILE, place);
    new TreeMap<>(properties)
        .forEach((name, value) -> given.put((String) name, (String) value, provenance));
  }
}
