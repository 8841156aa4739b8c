package io.courtside.program;

import io.courtside.cli.DemoCommand;
import io.courtside.cli.DemoOptions;
import io.courtside.cli.ExitCode;
import io.courtside.context.WrittenBatch;
import io.courtside.demo.NightPlayback;
import io.courtside.demo.Pace;
import io.courtside.demo.Scoreboard;
import io.courtside.demo.Terminal;
import io.courtside.demo.TerminalWriter;
import io.courtside.pipeline.Input;
import io.courtside.pipeline.Pipeline;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.simulate.Night;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Command {@code demo}: a simulated night, played into the inbox, scored live and shown in the
 * terminal.
 */
final class Demo implements DemoCommand.Engine {
  private static final Duration REDRAW = Duration.ofMillis(250);
  private static final Duration PLAIN_LINE = Duration.ofSeconds(5);

  @Override
  public int demo(Settings settings, DemoOptions demo, PrintWriter out) throws Exception {
    Night night =
        Night.simulate(demo.seed(), Instant.now().truncatedTo(ChronoUnit.SECONDS), demo.games());
    Scoreboard scoreboard = new Scoreboard(System::nanoTime);
    Pipeline pipeline =
        Pipeline.start(
            settings,
            Input.inboxAlone(),
            List.of(batch -> scoreboard.committed(batch.batch().events(), addedNanos(batch))));
    NightPlayback playback =
        new NightPlayback(
            night, settings.get(SettingCatalog.SOURCE_DIRECTORY), demo.speed(), Pace.ofMachine());
    TerminalWriter screen =
        new TerminalWriter(
            new PrintStream(System.out, false), // the screen flushes whole pictures
            Terminal.ofStandardOutput(),
            PLAIN_LINE,
            System::nanoTime);
    Shutdown shutdown = new Shutdown(playback, screen, pipeline);
    try {
      playback.start();
      show(pipeline, playback, scoreboard, screen, demo.exit());
      shutdown.now();
      out.printf("books: %s%n", pipeline.books());
      out.flush();
      return pipeline.books().balanced() ? ExitCode.OK : ExitCode.FAILED;
    } finally {
      shutdown.now();
    }
  }

  private static long[] addedNanos(WrittenBatch written) {
    long now = System.nanoTime();
    long[] added = written.batch().readNanos().clone();
    for (int i = 0; i < added.length; i++) {
      added[i] = now - added[i];
    }
    return added;
  }

  /** Redraws until the night is over and scored; without {@code exit} until the process ends. */
  private static void show(
      Pipeline pipeline,
      NightPlayback playback,
      Scoreboard scoreboard,
      TerminalWriter screen,
      boolean exit)
      throws Exception {
    long scoredBefore = pipeline.books().scored();
    boolean over = false;
    while (!over) {
      over =
          exit
              && playback.awaitEnd(Duration.ZERO)
              && pipeline.books().scored() - scoredBefore >= playback.written();
      screen.show(scoreboard.snapshot(), pipeline.books().toString());
      awaitFailure(pipeline);
    }
  }

  private static void awaitFailure(Pipeline pipeline) throws InterruptedException {
    try {
      pipeline.outcome().get(REDRAW.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Nothing has failed: that is what the wait was for.
    } catch (ExecutionException e) {
      throw Resumption.failed(e.getCause());
    }
  }
}
