package io.courtside.program;

import io.courtside.cli.ExitCode;
import io.courtside.cli.TortureCommand;
import io.courtside.failure.Failure;
import io.courtside.redis.BundledWitness;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.torture.Bench;
import io.courtside.torture.Plan;
import io.courtside.torture.ProgramImage;
import io.courtside.torture.Torture;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Command {@code torture}: breaks this very program and compares. */
final class BreakAndCompare implements TortureCommand.Engine {

  @Override
  public int torture(Settings settings, Plan plan, PrintWriter out)
      throws IOException, InterruptedException {
    Path work = directory(plan);
    String prefix = settings.get(SettingCatalog.REDIS_PREFIX);
    Bench bench =
        new Bench(
            plan,
            work,
            ProgramImage.ofThisProcess(Main.class.getName()),
            directory -> new BundledWitness(directory, prefix),
            System::nanoTime,
            line -> {
              out.println(line);
              out.flush();
            });
    boolean held = new Torture(bench, settings.get(SettingCatalog.SHUTDOWN_TIMEOUT)).run();
    if (held && plan.work().isEmpty()) {
      delete(work);
    } else {
      out.printf("kept: %s%n", work);
      out.flush();
    }
    return held ? ExitCode.OK : ExitCode.FAILED;
  }

  private static Path directory(Plan plan) throws IOException {
    if (plan.work().isEmpty()) {
      return Files.createTempDirectory("courtside-torture");
    }
    Path work = plan.work().get().toAbsolutePath().normalize();
    if (Files.exists(work)) {
      try (Stream<Path> there = Files.list(work)) {
        if (there.findAny().isPresent()) {
          throw new Failure("the work directory of a crash test must be empty: " + work);
        }
      }
    }
    return work;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
