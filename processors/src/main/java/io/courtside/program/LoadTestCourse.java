package io.courtside.program;

import io.courtside.books.Books;
import io.courtside.cli.ExitCode;
import io.courtside.demo.Terminal;
import io.courtside.failure.Failure;
import io.courtside.loadtest.EventLines;
import io.courtside.loadtest.LoadFiles;
import io.courtside.loadtest.LoadPlan;
import io.courtside.loadtest.LoadResult;
import io.courtside.loadtest.LoadTest;
import io.courtside.loadtest.LoadText;
import io.courtside.loadtest.Saturation;
import io.courtside.loadtest.Schedule;
import io.courtside.loadtest.ScoredLog;
import io.courtside.loadtest.Shape;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One load test from its beginning to its report, ended early by Ctrl-C. */
final class LoadTestCourse {
  private static final int INTERRUPTED = 130;
  private static final String REDRAW = "\r\u001b[K";

  private final Settings settings;
  private final LoadPlan plan;
  private final EventLines lines;
  private final TestedProgram program;
  private final ScoredLog log;
  private final LoadFile file;
  private final PrintWriter out;
  private final boolean terminal = Terminal.ofStandardOutput().interactive();
  private final EarlyEnd end;
  private LoadTest test;

  LoadTestCourse(
      Settings settings,
      LoadPlan plan,
      EventLines lines,
      TestedProgram program,
      ScoredLog log,
      LoadFile file,
      EarlyEnd end,
      PrintWriter out) {
    this.settings = settings;
    this.plan = plan;
    this.lines = lines;
    this.program = program;
    this.log = log;
    this.file = file;
    this.end = end;
    this.out = out;
  }

  /**
   * Runs it.
   *
   * @return an {@link ExitCode}, or {@value #INTERRUPTED} where the process was asked to end
   */
  int run() throws IOException, InterruptedException {
    double capacity = plan.capacity().orElse(0);
    long firstNumber = 0;
    if (plan.needsCapacity()) {
      Saturation.Capacity found = capacity();
      capacity = found.perSecond();
      firstNumber = found.written();
    }
    if (end.isAsked() || plan.shape() == Shape.CAPACITY) {
      return end.isAsked() ? INTERRUPTED : ExitCode.OK;
    }
    Schedule schedule;
    try {
      schedule = plan.schedule(lines, capacity);
    } catch (IllegalArgumentException e) {
      throw new Failure(e.getMessage(), e);
    }
    say(
        "%s; %,d events due, the first %s s to warm up",
        plan.title(), schedule.events(), plan.warmUp().toMillis() / 1e3);
    test =
        new LoadTest(
            lines,
            schedule,
            firstNumber,
            file,
            log,
            program,
            System::nanoTime,
            LockSupport::parkNanos);
    end.stopsBy(test::stop);
    // What was made until now is out of the way, so that no collection comes while it measures.
    System.gc();
    LoadResult result =
        test.run(plan.drain(), moment -> show(LoadText.progress(moment), test::stop));
    endProgress();
    return report(result, firstNumber + result.written(), capacity);
  }

  private Saturation.Capacity capacity() throws IOException {
    boolean alone = plan.shape() == Shape.CAPACITY;
    Duration warmUp = alone ? plan.warmUp() : LoadPlan.CAPACITY_WARM_UP;
    Duration measured = alone ? plan.lasts() : LoadPlan.CAPACITY_LASTS;
    say("measuring what the program can do at most, %s s", warmUp.plus(measured).toSeconds());
    Saturation saturation =
        new Saturation(lines, file, log, System::nanoTime, LockSupport::parkNanos);
    end.stopsBy(saturation::stop);
    Saturation.Capacity found =
        saturation.measure(
            warmUp,
            measured,
            plan.drain(),
            moment -> show(LoadText.progress(moment), saturation::stop));
    endProgress();
    if (program.hasEnded() && !end.isAsked()) {
      throw ended();
    }
    if (found.missing() > 0 && !end.isAsked()) {
      throw new Failure(
          "the program has not scored %,d of %,d events, and nothing came of them in %s s; see what it said in %s"
              .formatted(found.missing(), found.written(), plan.drain().toSeconds(), programLog()));
    }
    say(
        "capacity: %,.0f events/s, in its best ten seconds %,.0f%s",
        found.perSecond(),
        found.bestPerSecond(),
        found.deferred() == 0
            ? ""
            : "; but %,d events were deferred meanwhile".formatted(found.deferred()));
    return found;
  }

  private void show(String line, Runnable stop) {
    if (terminal) {
      out.print(REDRAW + line);
    } else {
      out.println(line);
    }
    out.flush();
    if (program.hasEnded()) {
      stop.run();
    }
  }

  private void endProgress() {
    if (terminal) {
      out.print(REDRAW);
    }
  }

  private int report(LoadResult result, long linesWritten, double capacity)
      throws IOException, InterruptedException {
    LoadText.lines(result).forEach(out::println);
    Duration objective = settings.get(SettingCatalog.LATENCY_OBJECTIVE);
    out.println(LoadText.lag(result.lag(), objective, plan.burstEnds()));
    boolean ended = program.hasEnded();
    Optional<Books> books =
        end.isAsked() || ended ? Optional.empty() : Optional.of(settled(linesWritten));
    books.ifPresent(
        all ->
            out.printf(
                "books of its lines: %s%s%n",
                all,
                settledLines(all) == linesWritten
                    ? ", all that were written"
                    : String.format(Locale.ROOT, "; but %,d were written", linesWritten)));
    if (plan.report().isPresent()) {
      LoadFiles.write(plan.report().get(), plan.title(), conditions(capacity), result, books);
      out.printf("report: %s%n", plan.report().get().resolve("load-test.svg"));
    }
    out.flush();
    if (end.isAsked()) {
      return INTERRUPTED;
    }
    if (ended) {
      throw ended();
    }
    boolean whole = settledLines(books.orElseThrow()) == linesWritten;
    return whole && result.missing() <= unscored(books.get()) ? ExitCode.OK : ExitCode.FAILED;
  }

  private static long settledLines(Books books) {
    return books.read() - books.inFlight();
  }

  private static long unscored(Books books) {
    return books.dead() + books.duplicate();
  }

  /** The books once all is accounted for, or as they are when that takes too long. */
  private Books settled(long linesWritten) throws InterruptedException {
    Books books = file.books(settings);
    long until = System.nanoTime() + plan.drain().toNanos();
    while (settledLines(books) < linesWritten && System.nanoTime() - until < 0) {
      TimeUnit.MILLISECONDS.sleep(100);
      books = file.books(settings);
    }
    return books;
  }

  private Map<String, String> conditions(double capacity) {
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("pattern", plan.shape().toString());
    conditions.put("rate", plan.rate().toString());
    conditions.put("peak rate", plan.peak().toString());
    conditions.put("duration", plan.lasts().toMillis() / 1e3 + " s");
    conditions.put("warm-up", plan.warmUp().toMillis() / 1e3 + " s");
    plan.warmUpRate().ifPresent(rate -> conditions.put("warm-up rate", rate.toString()));
    conditions.put("cool-down", plan.coolDown().toMillis() / 1e3 + " s");
    conditions.put("arrivals", plan.arrivals().name().toLowerCase(Locale.ROOT));
    conditions.put("seed", Long.toString(plan.seed()));
    if (capacity > 0) {
      conditions.put("capacity", String.format(Locale.ROOT, "%.0f/s", capacity));
    }
    conditions.put("events of a round", Integer.toString(lines.size()));
    conditions.put("input", plan.inputs().isEmpty() ? "simulated" : plan.inputs().toString());
    conditions.put("workers", settings.shown(SettingCatalog.WORKERS));
    conditions.put("batch size", settings.shown(SettingCatalog.BATCH_SIZE));
    conditions.put("batch wait", settings.shown(SettingCatalog.BATCH_WAIT));
    conditions.put("java", Runtime.version().toString());
    conditions.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    return conditions;
  }

  private Failure ended() {
    return new Failure("the program ended during the test; see what it said in " + programLog());
  }

  private String programLog() {
    return plan.attach()
        ? "its log"
        : settings.get(SettingCatalog.WORK).resolve(TestedProgram.LOG).toString();
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
