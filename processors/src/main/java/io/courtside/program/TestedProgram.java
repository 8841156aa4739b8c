package io.courtside.program;

import io.courtside.failure.Failure;
import io.courtside.loadtest.Machine;
import io.courtside.torture.ProgramImage;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** The program under a load test: a process of its own, or one that runs already. */
final class TestedProgram implements Machine, AutoCloseable {
  /** In the work directory: what the program prints. */
  static final String LOG = "program.log";

  private static final String READY = "courtside: following";
  private static final Duration START = Duration.ofMinutes(2);
  private static final long PAGE_BYTES = 4096;
  private static final int LAST_LINES = 3;

  private final Process process; // null where it runs already
  private final Duration shutdown;

  private TestedProgram(Process process, Duration shutdown) {
    this.process = process;
    this.shutdown = shutdown;
  }

  /** One that somebody else has started. */
  static TestedProgram running() {
    return new TestedProgram(null, Duration.ZERO);
  }

  /**
   * Starts {@code run} as a process like this one, and waits until it follows its inbox.
   *
   * @param log all that it prints is appended to this file
   * @param shutdown how long it may take to end
   * @throws Failure where it does not start
   */
  static TestedProgram start(List<String> arguments, Path log, Duration shutdown)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(ProgramImage.ofThisProcess(Main.class.getName()).start());
    command.add("run");
    command.addAll(arguments);
    Files.createDirectories(log.toAbsolutePath().getParent());
    long before = Files.exists(log) ? Files.size(log) : 0;
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    TestedProgram program = new TestedProgram(process, shutdown);
    try {
      program.awaitReady(log, before);
      return program;
    } catch (InterruptedException | IOException | RuntimeException e) {
      program.close();
      throw e;
    }
  }

  private void awaitReady(Path log, long from) throws IOException, InterruptedException {
    for (long waited = 0; waited < START.toMillis(); waited += 50) {
      String said = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      String now = said.substring(Math.min(said.length(), (int) from));
      if (now.contains(READY)) {
        return;
      }
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        List<String> lines = now.lines().toList();
        throw new Failure(
            "the program did not start: "
                + String.join(
                    " / ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
      }
    }
    throw new Failure("the program did not start within two minutes; see " + log);
  }

  /** Whether it was seen to end. */
  boolean hasEnded() {
    return process != null && !process.isAlive();
  }

  @Override
  public Duration programCpu() {
    return process == null
        ? Duration.ZERO
        : process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public long programBytes() {
    if (process == null) {
      return 0;
    }
    Path statm = Path.of("/proc", Long.toString(process.pid()), "statm");
    try {
      return Long.parseLong(Files.readString(statm).split(" ", 3)[1]) * PAGE_BYTES;
    } catch (IOException e) {
      return 0; // another system, or it has just ended
    }
  }

  @Override
  public Duration ownCpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public long ownCollections() {
    return collectors(GarbageCollectorMXBean::getCollectionCount);
  }

  @Override
  public Duration ownCollecting() {
    return Duration.ofMillis(collectors(GarbageCollectorMXBean::getCollectionTime));
  }

  private static long collectors(ToLongFunction<GarbageCollectorMXBean> figure) {
    return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(figure).sum();
  }

  /** Asks it to end, waits for that, and kills it where it takes too long. */
  @Override
  public void close() {
    if (process == null) {
      return;
    }
    // A program that has to be killed leaves its bundled server behind.
    List<ProcessHandle> below = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(shutdown.toMillis() + 10_000, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    below.forEach(ProcessHandle::destroy);
  }
}
