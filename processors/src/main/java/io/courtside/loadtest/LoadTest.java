package io.courtside.loadtest;

import io.courtside.overload.EventClass;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/**
 * One load test: a thread that writes, a thread that reads, one that tells how fast the processor
 * is, and the caller, who looks once a second and waits until all is scored.
 */
public final class LoadTest {
  /** From one look at the scored log to the next, nanoseconds, while scores come soon. */
  public static final long LOOK_NANOS = 500_000;

  /**
   * No look is made sooner than after this part of the latency that was seen last: where scores
   * come late, looking finer would tell no more and take time from the program that is behind.
   */
  private static final int LOOKS_A_LATENCY = 100;

  private static final long LONGEST_LOOK_NANOS = 20_000_000;

  private static final long WATCH_NANOS = 20_000_000;

  /**
   * How far a test is.
   *
   * @param second since the beginning
   * @param seconds of the whole test, without the wait at the end
   * @param measured whether the last second counts for the result
   * @param written events written so far
   * @param scored events scored so far
   * @param deferred events put off so far
   * @param latencyNanos of the measured events scored since the last time; only valid now
   */
  public record Moment(
      int second,
      int seconds,
      boolean measured,
      long written,
      long scored,
      long deferred,
      Histogram latencyNanos) {

    /** Events that wait. */
    public long backlog() {
      return written - scored - deferred;
    }
  }

  private final Schedule schedule;
  private final ScoredReader log;
  private final Machine machine;
  private final LongSupplier nanoTime;
  private final Pause pause;
  private final Writing writing;
  private final Matching matching;
  private final SpeedProbe probe;
  private final Histogram gapNanos = new Histogram(Latencies.HIGHEST_NANOS, 3);
  private final Histogram latencyNanos = new Histogram(Latencies.HIGHEST_NANOS, 3);
  private final List<Double> programMiB = new ArrayList<>();
  private long beginNanos; // set before the threads are started
  private volatile boolean stopped;
  private volatile boolean over;
  private volatile IOException failure;

  /**
   * A test that begins as soon as it is {@link #run}.
   *
   * @param firstNumber number of the first line; those of a later test on the same log are higher
   * @param sink where lines are written
   * @param log where scores are read
   * @param nanoTime monotonic time, nanoseconds
   */
  public LoadTest(
      EventLines lines,
      Schedule schedule,
      long firstNumber,
      LineSink sink,
      ScoredReader log,
      Machine machine,
      LongSupplier nanoTime,
      Pause pause) {
    this.schedule = schedule;
    this.log = log;
    this.machine = machine;
    this.nanoTime = nanoTime;
    this.pause = pause;
    this.writing = new Writing(lines, schedule, firstNumber, sink, this::sinceBegin, pause);
    this.matching = new Matching(schedule, lines, firstNumber);
    this.probe = new SpeedProbe(this::sinceBegin, pause);
  }

  private long sinceBegin() {
    return nanoTime.getAsLong() - beginNanos;
  }

  /**
   * Writes, reads and waits until all that was written is scored or put off.
   *
   * @param drain how long after the last write it is waited for at most
   * @param eachSecond is told how far it is
   * @throws IOException where lines cannot be written or scores not be read
   */
  public LoadResult run(Duration drain, Consumer<Moment> eachSecond)
      throws IOException, InterruptedException {
    Duration programCpu = machine.programCpu();
    Duration ownCpu = machine.ownCpu();
    long collections = machine.ownCollections();
    Duration collecting = machine.ownCollecting();
    beginNanos = nanoTime.getAsLong();
    Thread writer = thread("load-writer", writing::run);
    Thread reader = thread("load-reader", this::read);
    Thread prober = thread("load-probe", () -> probe.run(() -> over));
    watch(drain, writer, eachSecond);
    long took = sinceBegin();
    writing.stop();
    writer.join();
    over = true;
    reader.join();
    prober.join();
    if (failure != null) {
      throw failure;
    }
    latencyNanos.add(matching.interval(null));
    ProcessorSpeed processor = probe.speed();
    return new LoadResult(
        schedule,
        writing.written(),
        matching.scored(),
        matching.deferredByPlay(),
        matching.again(),
        latencyNanos,
        matching.atSpeed(processor),
        writing.lateNanos(),
        gapNanos,
        rows(processor),
        processor,
        Duration.ofNanos(took),
        machine.programCpu().minus(programCpu),
        machine.ownCpu().minus(ownCpu),
        machine.ownCollections() - collections,
        machine.ownCollecting().minus(collecting),
        stopped);
  }

  /** Ends it before its time; {@link #run} gives what was measured so far. */
  public void stop() {
    stopped = true;
    writing.stop();
  }

  private interface Work {
    void run() throws IOException;
  }

  private Thread thread(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                failure = e;
                stop();
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Asks the time once for all lines that one look brought: they came at the same time. */
  private final class Taking implements ScoredReader.Taker {
    private long lookedNanos;

    @Override
    public void looked() {
      lookedNanos = sinceBegin();
    }

    @Override
    public void line(long number, EventClass deferredAs) {
      matching.read(number, deferredAs, lookedNanos);
    }
  }

  private void read() throws IOException {
    Taking taker = new Taking();
    long before = sinceBegin();
    while (!over) {
      long now = sinceBegin();
      gapNanos.recordValue(Latencies.bounded(now - before));
      before = now;
      log.poll(taker);
      long left = now + lookNanos(matching.lastLatencyNanos()) - sinceBegin();
      if (left > 0) {
        pause.nanos(left);
      }
    }
    log.poll(taker);
  }

  /** From one look at the log to the next, given the latency that was seen last. */
  static long lookNanos(long latencyNanos) {
    return Math.max(LOOK_NANOS, Math.min(LONGEST_LOOK_NANOS, latencyNanos / LOOKS_A_LATENCY));
  }

  private void watch(Duration drain, Thread writer, Consumer<Moment> eachSecond)
      throws InterruptedException {
    int second = 0;
    long endNanos = Long.MAX_VALUE;
    Histogram interval = null;
    while (!isSettled(writer) && sinceBegin() < endNanos && failure == null) {
      if (!writer.isAlive() && endNanos == Long.MAX_VALUE) {
        endNanos = sinceBegin() + drain.toNanos();
      }
      if (stopped) {
        endNanos = Math.min(endNanos, sinceBegin() + PerSecond.SECOND);
      }
      pause.nanos(WATCH_NANOS);
      if (Thread.interrupted()) {
        throw new InterruptedException("asked to end during the load test");
      }
      int now = (int) (sinceBegin() / PerSecond.SECOND);
      if (now > second) {
        interval = matching.interval(interval);
        latencyNanos.add(interval);
        eachSecond.accept(moment(now, interval));
        double miB = machine.programBytes() / 1048576.0;
        while (programMiB.size() < now) {
          programMiB.add(miB);
        }
        second = now;
      }
    }
  }

  private boolean isSettled(Thread writer) {
    return !writer.isAlive() && matching.scored() + matching.deferred() >= writing.written();
  }

  private Moment moment(int second, Histogram interval) {
    return new Moment(
        second,
        (int) Math.ceil(schedule.lasts().toNanos() / 1e9),
        schedule.measured().hasSecond(second - 1),
        writing.written(),
        matching.scored(),
        matching.deferred(),
        interval);
  }

  private List<SecondRow> rows(ProcessorSpeed processor) {
    long[] intended = schedule.perSecond();
    PerSecond written = writing.perSecond();
    PerSecond scored = matching.scoredPerSecond();
    PerSecond deferred = matching.deferredPerSecond();
    int seconds = Math.max(written.seconds(), Math.max(scored.seconds(), deferred.seconds()));
    List<SecondRow> rows = new ArrayList<>(seconds);
    long backlog = 0;
    for (int second = 0; second < seconds; second++) {
      backlog += written.at(second) - scored.at(second) - deferred.at(second);
      Histogram due = matching.dueIn(second);
      rows.add(
          new SecondRow(
              second,
              schedule.measured().hasSecond(second),
              second < intended.length ? intended[second] : 0,
              written.at(second),
              scored.at(second),
              deferred.at(second),
              backlog,
              due.getValueAtPercentile(50) / 1e6,
              due.getValueAtPercentile(99) / 1e6,
              due.getMaxValue() / 1e6,
              memory(second),
              slowMillis(processor, second)));
    }
    return rows;
  }

  private static double slowMillis(ProcessorSpeed processor, long second) {
    long from = second * PerSecond.SECOND;
    return processor.slowNanos(from, from + PerSecond.SECOND) / 1e6;
  }

  /** Memory of the program in that second; of the last one, which is not over, as it was before. */
  private double memory(int second) {
    return programMiB.isEmpty() ? 0 : programMiB.get(Math.min(second, programMiB.size() - 1));
  }
}
