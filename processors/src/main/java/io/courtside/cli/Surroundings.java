package io.courtside.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the program finds around it when it starts.
 *
 * @param home directory of the program: routes, application.properties
 * @param current directory the user stands in
 * @param environment the variables of the environment
 */
public record Surroundings(Path home, Path current, Map<String, String> environment) {

  /** System property by which the launcher tells the home directory. */
  public static final String HOME_PROPERTY = "courtside.home";

  /** Those of this process; without a launcher, home is where the user stands. */
  public static Surroundings ofThisProcess() {
    Path current = Path.of("").toAbsolutePath();
    Path home = Path.of(System.getProperty(HOME_PROPERTY, current.toString()));
    return new Surroundings(home, current, System.getenv());
  }
}
