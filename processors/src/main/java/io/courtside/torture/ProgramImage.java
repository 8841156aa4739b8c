package io.courtside.torture;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program as it is started: the same Java, the same options and the same jar as this process.
 *
 * @param start everything before the program's own arguments
 */
public record ProgramImage(List<String> start) {

  /** Keeps the command as it is. */
  public ProgramImage {
    start = List.copyOf(start);
  }

  /** The one this process was started from. */
  public static ProgramImage ofThisProcess(String mainClass) {
    List<String> start = new ArrayList<>();
    start.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        // A debugger or a profiler of this process is not meant for the ones that are killed.
        .filter(option -> !option.startsWith("-agent") && !option.startsWith("-javaagent"))
        .forEach(start::add);
    String classPath = System.getProperty("java.class.path");
    if (classPath.endsWith(".jar") && !classPath.contains(System.getProperty("path.separator"))) {
      start.addAll(List.of("-jar", Path.of(classPath).toAbsolutePath().toString()));
    } else {
      start.addAll(List.of("-cp", classPath, mainClass));
    }
    return new ProgramImage(start);
  }

  /** The command line with the program's own arguments. */
  List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>(start);
    command.addAll(arguments);
    return command;
  }
}
