package io.courtside.settings;

/**
 * Where the value of a setting came from.
 *
 * @param origin the kind of place
 * @param place the place itself, for a person: the file, the variable, the option
 */
public record Provenance(Origin origin, String place) {

  /** The kinds of place, each overriding those before it. */
  public enum Origin {
    /** The value the program has by itself. */
    DEFAULT,
    /** A properties file. */
    FILE,
    /** A variable of the environment. */
    ENVIRONMENT,
    /** The command line. */
    COMMAND_LINE
  }

  static final Provenance BUILT_IN = new Provenance(Origin.DEFAULT, "default");

  /** Whether relative paths given there belong to where the user stands, not to the program. */
  boolean isFromTheCaller() {
    return origin == Origin.ENVIRONMENT || origin == Origin.COMMAND_LINE;
  }
}
