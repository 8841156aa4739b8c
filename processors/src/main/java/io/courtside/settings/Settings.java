package io.courtside.settings;

import io.courtside.settings.GivenValues.Given;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The settings as they hold for one run: typed, checked, immutable.
 *
 * <p>Made by {@link SettingSources#load()}.
 */
public final class Settings {

  /** A setting's value: as the program takes it, as it was written, and from where. */
  private record Value(Object value, String plain, String text, Provenance provenance) {}

  private final Path home;
  private final Map<String, Value> values;
  private final Map<String, String> passedThrough;

  private Settings(Path home, Map<String, Value> values, Map<String, String> passedThrough) {
    this.home = home;
    this.values = values;
    this.passedThrough = passedThrough;
  }

  /** The directory of the program: where its routes and its application.properties are. */
  public Path home() {
    return home;
  }

  /**
   * The value of a setting.
   *
   * @throws IllegalArgumentException if the setting is not in the catalog
   */
  @SuppressWarnings("unchecked") // resolve() put in what the setting's own type made
  public <T> T get(Setting<T> setting) {
    return (T) value(setting).value();
  }

  /** The value as somebody wrote it, a password hidden; for showing. */
  public String shown(Setting<?> setting) {
    return Secrets.hide(value(setting).text());
  }

  /** Whether somebody set it; else its default holds. */
  public boolean isGiven(Setting<?> setting) {
    return !provenance(setting).equals(Provenance.BUILT_IN);
  }

  /** Where the value came from. */
  public Provenance provenance(Setting<?> setting) {
    return value(setting).provenance();
  }

  /**
   * Every setting as Camel's placeholders take it, and everything that is not ours ({@code camel.*}
   * and names the routes made for themselves) as it was given.
   *
   * <p>Durations are in milliseconds and sizes in bytes, without a unit; paths are absolute.
   */
  public Properties asProperties() {
    Properties properties = new Properties();
    properties.putAll(passedThrough);
    values.forEach((name, value) -> properties.setProperty(name, value.plain()));
    return properties;
  }

  private Value value(Setting<?> setting) {
    Value value = values.get(setting.name());
    if (value == null) {
      throw new IllegalArgumentException("a setting must be in the catalog: " + setting.name());
    }
    return value;
  }

  static Settings resolve(
      List<Setting<?>> catalog,
      Map<String, Given> given,
      Path home,
      Path current,
      List<String> nameProblems) {
    List<String> problems = new ArrayList<>(nameProblems);
    Map<String, Given> others = new LinkedHashMap<>(given);
    Map<String, Value> values = new LinkedHashMap<>();
    Path work = home;
    for (Setting<?> setting : catalog) {
      Given own = others.remove(setting.name());
      Given text = own != null ? own : new Given(setting.defaultText(), Provenance.BUILT_IN);
      Path base = text.provenance().isFromTheCaller() ? current : home;
      try {
        values.put(setting.name(), read(setting, text, new Directories(base, work)));
      } catch (IllegalArgumentException | ArithmeticException e) {
        problems.add(refused(setting, text));
        continue;
      }
      if (setting.name().equals(SettingCatalog.WORK.name())) {
        work = (Path) values.get(setting.name()).value();
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidSetting(problems);
    }
    Map<String, String> passedThrough = new LinkedHashMap<>();
    others.forEach((name, value) -> passedThrough.put(name, value.text()));
    return new Settings(home, Map.copyOf(values), Map.copyOf(passedThrough));
  }

  private static <T> Value read(Setting<T> setting, Given given, Directories directories) {
    T value = setting.type().reader().apply(given.text(), directories);
    String plain = setting.type().plain().apply(value);
    return new Value(value, plain, given.text(), given.provenance());
  }

  private static String refused(Setting<?> setting, Given given) {
    return "%s = %s (from %s): allowed is %s"
        .formatted(
            setting.name(),
            given.text().isEmpty() ? "nothing" : Secrets.hide(given.text()),
            given.provenance().place(),
            setting.type().allowed());
  }
}
