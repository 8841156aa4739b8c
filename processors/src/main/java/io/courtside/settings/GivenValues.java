package io.courtside.settings;

import io.courtside.settings.Provenance.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values somebody gave, by name, the latest winning; and what is wrong with their names.
 *
 * <p>Names of Camel ({@code camel.*}) and of the routes' own placeholders are taken as they are,
 * unless they look like one of our names written wrongly.
 */
final class GivenValues {
  /** Variables that mean something to the launcher, not to the program. */
  private static final Set<String> OF_THE_LAUNCHER =
      Set.of("COURTSIDE_HOME", "COURTSIDE_HEAP", "COURTSIDE_JAVA_OPTS");

  /** What Kubernetes sets by itself for a service called courtside or courtside-something. */
  private static final Pattern OF_KUBERNETES =
      Pattern.compile("COURTSIDE_(.+_)?(SERVICE_(HOST|PORT.*)|PORT(_\\d+_(TCP|UDP).*)?)");

  private static final String VARIABLE_PREFIX = "COURTSIDE_";

  /** A value as it was written. */
  record Given(String text, Provenance provenance) {}

  private final Map<String, Given> byName = new LinkedHashMap<>();
  private final Set<String> known;
  private final Map<String, String> nameByVariable;
  private final List<String> problems;

  GivenValues(List<Setting<?>> catalog, List<String> problems) {
    this.known = catalog.stream().map(Setting::name).collect(Collectors.toSet());
    this.nameByVariable =
        catalog.stream().collect(Collectors.toMap(Setting::environmentName, Setting::name));
    this.problems = problems;
  }

  Map<String, Given> byName() {
    return byName;
  }

  void put(String name, String value, Provenance provenance) {
    String text = value.strip();
    if (known.contains(name) || name.startsWith("camel.")) {
      byName.put(name, new Given(text, provenance));
      return;
    }
    Optional<String> meant = NearestName.to(lowerCaseWithPrefix(name), known);
    if (name.startsWith(Setting.PREFIX) || meant.isPresent()) {
      problems.add(unknown(name, text, provenance, meant));
    } else {
      byName.put(name, new Given(text, provenance));
    }
  }

  void putVariable(String variable, String value) {
    if (!variable.startsWith(VARIABLE_PREFIX) || OF_THE_LAUNCHER.contains(variable)) {
      return;
    }
    Provenance provenance = new Provenance(Origin.ENVIRONMENT, "environment");
    String name = nameByVariable.get(variable);
    if (name != null) {
      put(name, value, new Provenance(Origin.ENVIRONMENT, "environment " + variable));
    } else if (!OF_KUBERNETES.matcher(variable).matches()) {
      Optional<String> meant = NearestName.to(variable, nameByVariable.keySet());
      problems.add(unknown(variable, value, provenance, meant));
    }
  }

  void putAssignment(String assignment) {
    int equals = assignment.indexOf('=');
    if (equals <= 0 || assignment.substring(0, equals).isBlank()) {
      problems.add("--set %s: allowed is --set name=value".formatted(assignment));
      return;
    }
    put(
        assignment.substring(0, equals).strip(),
        assignment.substring(equals + 1),
        new Provenance(Origin.COMMAND_LINE, "--set"));
  }

  private static String lowerCaseWithPrefix(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("courtside") || nearlyPrefixed(lower) ? lower : Setting.PREFIX + lower;
  }

  /** Whether the first word is our prefix written wrongly, such as {@code curtside}. */
  private static boolean nearlyPrefixed(String lower) {
    String firstWord = lower.split("\\.", 2)[0];
    return NearestName.to(firstWord, Set.of("courtside")).isPresent();
  }

  private static String unknown(
      String name, String value, Provenance provenance, Optional<String> meant) {
    Function<String, String> hint = "did you mean %s?"::formatted;
    return "%s = %s (from %s): no such setting; %s"
        .formatted(
            name,
            Secrets.hide(value),
            provenance.place(),
            meant.map(hint).orElse("courtside settings lists them"));
  }
}
