package io.courtside.program;

import io.courtside.cli.ExitCode;
import io.courtside.cli.LoadTestCommand;
import io.courtside.failure.Failure;
import io.courtside.loadtest.EventLines;
import io.courtside.loadtest.LoadPlan;
import io.courtside.loadtest.ScoredLog;
import io.courtside.pipeline.WorkDirectory;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** Command {@code load-test}: starts the program or finds it running, and tests it. */
final class TestUnderLoad implements LoadTestCommand.Engine {
  private final InstantSource clock;

  /**
   * @param clock tells runs apart
   */
  TestUnderLoad(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public int loadTest(Settings settings, LoadTestCommand.Request request, PrintWriter out)
      throws Exception {
    LoadPlan plan = request.plan();
    Path work = settings.get(SettingCatalog.WORK);
    requireUsable(settings, plan, work);
    String run = Long.toString(clock.millis(), 36);
    EventLines lines = LoadLines.of(plan, run);
    say(
        out,
        "%,d events ready, %.0f bytes a line; %s",
        lines.size(),
        lines.meanBytes(),
        "run " + run);

    try (EarlyEnd end = new EarlyEnd()) {
      int code = test(settings, request, lines, end, out);
      if (request.scratch().isPresent()) {
        finish(request.scratch().get(), code, out);
      }
      return code;
    }
  }

  private static int test(
      Settings settings,
      LoadTestCommand.Request request,
      EventLines lines,
      EarlyEnd end,
      PrintWriter out)
      throws IOException, InterruptedException {
    try (TestedProgram program = program(settings, request, out);
        ScoredLog log =
            ScoredLog.fromNow(
                settings.get(SettingCatalog.SCORED_DIRECTORY), lines.run(), System::nanoTime);
        LoadFile file =
            LoadFile.create(settings.get(SettingCatalog.SOURCE_DIRECTORY), lines.run())) {
      return new LoadTestCourse(settings, request.plan(), lines, program, log, file, end, out)
          .run();
    }
  }

  private static void requireUsable(Settings settings, LoadPlan plan, Path work)
      throws IOException {
    if (!settings.get(SettingCatalog.SOURCE).contains("files")) {
      throw new Failure(
          "a load test writes files, so %s must name files"
              .formatted(SettingCatalog.SOURCE.name()));
    }
    boolean held = WorkDirectory.isHeld(work);
    if (plan.attach() && !held) {
      throw new Failure(
          "no program runs on %s; start './courtside run', or leave out --attach".formatted(work));
    }
    if (!plan.attach() && held) {
      throw new Failure(
          "a program runs on %s; test it with --attach, or name another with --work"
              .formatted(work));
    }
  }

  private static TestedProgram program(
      Settings settings, LoadTestCommand.Request request, PrintWriter out)
      throws IOException, InterruptedException {
    if (request.plan().attach()) {
      return TestedProgram.running();
    }
    Path log = settings.get(SettingCatalog.WORK).resolve(TestedProgram.LOG);
    say(out, "starting the program; what it says goes to %s", log);
    return TestedProgram.start(
        request.arguments(), log, settings.get(SettingCatalog.SHUTDOWN_TIMEOUT));
  }

  /** Takes the work directory away, unless it may show what went wrong. */
  private static void finish(Path scratch, int code, PrintWriter out) throws IOException {
    if (code == ExitCode.FAILED) {
      say(out, "kept: %s", scratch);
      return;
    }
    try (Stream<Path> all = Files.walk(scratch)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static void say(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
