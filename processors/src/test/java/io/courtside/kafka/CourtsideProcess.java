package io.courtside.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The program as a process of its own on a work directory, to be stopped or killed. */
final class CourtsideProcess {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final long PATIENCE_SECONDS = 120;

  private final Path work;
  private final Path output;
  private final Process process;

  private CourtsideProcess(Path work, Path output, Process process) {
    this.work = work;
    this.output = output;
    this.process = process;
  }

  /** Starts a command of the program on {@code work}. */
  static CourtsideProcess start(Path work, String command, String... arguments) throws IOException {
    Path output = Files.createTempFile(work.getParent(), "output-", ".txt");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Dcourtside.home=" + ROOT));
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.addAll(List.of("io.courtside.program.Main", command));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--work", work.toString()));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("COURTSIDE_"));
    return new CourtsideProcess(work, output, builder.redirectOutput(output.toFile()).start());
  }

  /** Waits for the scored log to have that many lines. */
  void awaitScored(int lines) {
    await(() -> scored(work).size() >= lines, lines + " scored lines");
  }

  /** Waits for something that the program says. */
  void awaitOutput(String text) {
    await(() -> output().contains(text), text);
  }

  /** Waits for a condition, as long as the program lives. */
  void await(BooleanSupplier condition, String what) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > until) {
        process.destroyForcibly();
        throw new AssertionError("no " + what + "; the program said: " + output());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  /** Asks the program to end, and waits until it has. */
  void stop() {
    process.destroy();
    exitCode();
  }

  /** Ends the program at once. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Sends a signal to the Redis server of the program. */
  void signalRedis(String signal) throws IOException, InterruptedException {
    String server = work.resolve("redis/redis-server").toString();
    ProcessHandle redis =
        ProcessHandle.allProcesses()
            .filter(each -> each.info().command().orElse("").equals(server))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no process of " + server));
    signal(signal, redis.pid());
  }

  /** Sends a signal to the program. */
  void signal(String signal) throws IOException, InterruptedException {
    signal(signal, process.pid());
  }

  private static void signal(String signal, long pid) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start();
    if (kill.waitFor() != 0) {
      throw new AssertionError("kill failed");
    }
  }

  /** Waits for the program's end. */
  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("it did not end; it said: " + output());
      }
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
    return process.exitValue();
  }

  /** What the program said. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The scored lines of a work directory, without the two fields that tell the time, sorted. */
  static List<String> scored(Path work) {
    return lines(work.resolve("scored")).map(CourtsideProcess::timeless).sorted().toList();
  }

  /** A scored line without the two fields that tell the time. */
  static String timeless(String line) {
    return line.replaceFirst(",\"context_age_ms\":[0-9]+,\"scored_at\":\"[^\"]+\"", "");
  }

  /** The dead letters of a work directory. */
  static List<String> deadLetters(Path work) {
    return lines(work.resolve("dead-letter")).toList();
  }

  private static Stream<String> lines(Path directory) {
    try (Stream<Path> files = Files.isDirectory(directory) ? Files.list(directory) : Stream.of()) {
      List<String> lines = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        // What is just being written may end in the middle of a line.
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        lines.addAll(Arrays.asList(whole.split("\n")));
      }
      return lines.stream().filter(line -> !line.isEmpty());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
