package io.courtside.bench.tradeoff;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged program, following an inbox that is fed a file at a time; what each file costs it,
 * the load of its scores into the warehouse and its bundled Redis included.
 */
final class FollowingProgram implements AutoCloseable {
  private static final String READY = "courtside: following";
  private static final Pattern SCORED =
      Pattern.compile("(?m)^courtside_lines_total\\{fate=\"scored\"} (\\S+)");
  private static final Pattern LOADED =
      Pattern.compile("load: loaded [\\d,]+ events and ([\\d,]+) scores");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  // A scrape takes some milliseconds of the processors.
  private static final long LOOK_MILLIS = 500;

  private final Path work;
  private final int port;
  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private long given; // lines, those of earlier programs on this directory included
  private long loadedBefore;

  /**
   * What a file cost.
   *
   * @param events in it
   * @param scoredSeconds from when it was there until its last score was in the log
   * @param processorSeconds of the program and all it started, until the warehouse had it too
   */
  record Cost(long events, double scoredSeconds, double processorSeconds) {
    Cost plus(Cost other) {
      return new Cost(
          events + other.events,
          scoredSeconds + other.scoredSeconds,
          processorSeconds + other.processorSeconds);
    }

    double scoredMicrosPerEvent() {
      return scoredSeconds * 1e6 / events;
    }

    double processorMicrosPerEvent() {
      return processorSeconds * 1e6 / events;
    }
  }

  private FollowingProgram(Path work, int port, Process process, long given) {
    this.work = work;
    this.port = port;
    this.process = process;
    this.given = given;
    this.loadedBefore = given;
  }

  /**
   * Starts it and waits until it follows its inbox. What is behind is scored and not deferred; the
   * warehouse is loaded each second, so that it is soon at rest again; and no checkpoint is
   * written, which costs what the games cost that are kept, however many events there were.
   *
   * @param home directory of the program
   * @param work its work directory
   * @param given how many lines it has from a program before, all scored and loaded
   */
  static FollowingProgram start(Path home, Path work, long given)
      throws IOException, InterruptedException {
    Files.createDirectories(work.resolve("inbox"));
    int port = freePort();
    Path log = log(work);
    Files.deleteIfExists(log);
    List<String> command =
        new ArrayList<>(
            List.of(home.resolve("courtside").toString(), "run", "--work", work.toString()));
    for (String setting :
        List.of(
            "courtside.observe.port=" + port,
            "courtside.shed=false",
            "courtside.load.cron=* * * * * ?",
            "courtside.checkpoint.interval=0ms")) {
      command.addAll(List.of("--set", setting));
    }
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    FollowingProgram program = new FollowingProgram(work, port, process, given);
    try {
      program.await(() -> program.said().contains(READY));
      return program;
    } catch (IOException | InterruptedException | RuntimeException e) {
      program.close();
      throw e;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Path log(Path work) {
    return work.resolve("program.log");
  }

  /** How many lines it was given. */
  long given() {
    return given;
  }

  /**
   * Gives it a file and waits until all of it is scored and loaded.
   *
   * @param file is moved into the inbox; must be on the same file system
   * @param lines it has
   */
  Cost take(Path file, long lines) throws IOException, InterruptedException {
    double processor = processorSeconds();
    long began = System.currentTimeMillis();
    Files.move(
        file, work.resolve("inbox").resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    given += lines;
    await(() -> scored() >= given);
    double scoredSeconds = (lastWriteMillis() - began) / 1e3;
    await(() -> loadedBefore + loaded() >= given);
    return new Cost(lines, scoredSeconds, processorSeconds() - processor);
  }

  private long scored() throws IOException, InterruptedException {
    String metrics =
        http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/observe/metrics"))
                    .build(),
                BodyHandlers.ofString())
            .body();
    Matcher found = SCORED.matcher(metrics);
    return found.find() ? (long) Double.parseDouble(found.group(1)) : 0;
  }

  private long loaded() throws IOException {
    return LOADED
        .matcher(said())
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1).replace(",", "")))
        .sum();
  }

  private String said() throws IOException {
    return Files.readString(log(work), StandardCharsets.UTF_8);
  }

  private long lastWriteMillis() throws IOException {
    try (Stream<Path> logs = Files.list(work.resolve("scored"))) {
      return logs.mapToLong(log -> log.toFile().lastModified()).max().orElseThrow();
    }
  }

  private double processorSeconds() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .mapToDouble(one -> one.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9)
        .sum();
  }

  @FunctionalInterface
  private interface Check {
    boolean holds() throws IOException, InterruptedException;
  }

  private void await(Check check) throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!check.holds()) {
      if (!process.isAlive() || System.nanoTime() - until > 0) {
        String said = said();
        throw new IllegalStateException(
            "the program ended or made no way: "
                + said.substring(Math.max(0, said.length() - 2_000)));
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
