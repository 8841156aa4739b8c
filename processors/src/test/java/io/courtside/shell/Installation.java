package io.courtside.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The packaged program as somebody has it who copied it somewhere.
 *
 * @param home where it is
 */
public record Installation(Path home) {

  /** Copies the program to {@code home}; it must have been packaged. */
  public static Installation at(Path home) throws IOException {
    Path target = Path.of("processors/target");
    for (Path part :
        List.of(
            Path.of("courtside"),
            Path.of("application.properties"),
            Path.of("routes"),
            Path.of("sql"),
            target.resolve("courtside.jar"),
            target.resolve("lib"))) {
      Repository.copy(Repository.ROOT.resolve(part), home.resolve(part));
    }
    return new Installation(home);
  }

  /** The command line that starts the program. */
  public List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve("courtside").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs the program to its end in {@code directory}. */
  public Repository.Outcome run(Path directory, String... arguments) throws Exception {
    return Repository.run(directory, Map.of(), command(arguments).toArray(String[]::new));
  }
}
