package io.courtside.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What the standard output is connected to.
 *
 * @param interactive whether it is a terminal, where a screen can be redrawn in place
 * @param colour whether colours are wanted: a terminal, and NO_COLOR (no-color.org) not set
 * @param columns width of the terminal
 * @param rows height of the terminal
 */
public record Terminal(boolean interactive, boolean colour, int columns, int rows) {
  private static final int USUAL_COLUMNS = 100;
  private static final int USUAL_ROWS = 30;

  /** Asks the operating system; no terminal where it has no answer. */
  public static Terminal ofStandardOutput() {
    return of(sttySize(), System.getenv());
  }

  /**
   * The terminal that {@code stty size} and the environment describe.
   *
   * @param sttySize rows and columns, separated by a blank; empty where the output is no terminal
   * @param environment the environment variables
   */
  static Terminal of(String sttySize, Map<String, String> environment) {
    String[] size = sttySize.strip().split(" ", -1);
    boolean interactive = size.length == 2 && !"dumb".equals(environment.get("TERM"));
    boolean colour = interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    if (!interactive) {
      return new Terminal(false, false, USUAL_COLUMNS, USUAL_ROWS);
    }
    return new Terminal(
        true, colour, positive(size[1], USUAL_COLUMNS), positive(size[0], USUAL_ROWS));
  }

  private static int positive(String number, int otherwise) {
    try {
      int value = Integer.parseInt(number);
      return value > 0 ? value : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  // The answer comes by standard error, since standard output must stay what it is to be asked.
  private static String sttySize() {
    try {
      Process process =
          new ProcessBuilder("sh", "-c", "test -t 1 && stty size <&1 1>&2")
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .start();
      if (!process.waitFor(2, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroy();
        return "";
      }
      return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
