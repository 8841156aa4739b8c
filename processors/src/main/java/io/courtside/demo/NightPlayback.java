package io.courtside.demo;

import io.courtside.event.Event;
import io.courtside.event.EventWriter;
import io.courtside.simulate.Night;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Plays a night into an inbox directory as if it happened now: each event's line is appended to its
 * game's file at the event's time, {@code speed} times faster than life.
 *
 * <p>The schedule is open loop: it does not wait for whoever reads. Started late or held up, it
 * writes at once what is due and is back in time. Runs on a thread of its own.
 */
public final class NightPlayback implements AutoCloseable {
  private static final long LONGEST_SLEEP_NANOS = 200_000_000L;

  /** How far a playback has come. */
  public enum State {
    READY,
    PLAYING,
    ENDED,
    STOPPED,
    FAILED
  }

  private final List<Event> events;
  private final Night night;
  private final Path inbox;
  private final double speed;
  private final Pace pace;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile State state = State.READY;
  private volatile int written;
  private volatile IOException failure;
  private Thread thread;

  /**
   * A playback of {@code night}; nothing is written before {@link #start()}.
   *
   * @param inbox where the files go; created where it is not there
   * @param speed simulated seconds a second, more than 0
   * @param pace the time to go by
   */
  public NightPlayback(Night night, Path inbox, double speed, Pace pace) {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("speed must be more than 0, not " + speed);
    }
    this.night = night;
    this.events = night.events();
    this.inbox = inbox;
    this.speed = speed;
    this.pace = pace;
  }

  /**
   * Begins to play.
   *
   * @throws FileAlreadyExistsException where this night's files are in the inbox already: played
   *     again they would only be duplicates
   * @throws IOException where the inbox cannot be written
   * @throws IllegalStateException where it was started before
   */
  public synchronized void start() throws IOException {
    if (state != State.READY) {
      throw new IllegalStateException("a playback starts once; this one is " + state);
    }
    NightFiles files = NightFiles.create(inbox, night);
    state = State.PLAYING;
    thread = new Thread(() -> run(files), "courtside-night");
    thread.setDaemon(true);
    thread.start();
  }

  /** How long the night takes at this speed. */
  public Duration length() {
    long millis = last().tsMillis() - events.get(0).tsMillis();
    return Duration.ofNanos(Math.round(millis * 1e6 / speed));
  }

  /** Where it is in its life. */
  public State state() {
    return state;
  }

  /** How many events the night has. */
  public int events() {
    return events.size();
  }

  /** How many events are in the inbox. */
  public int written() {
    return written;
  }

  /** The simulated time of the event written last; of the first one before any was. */
  public Instant now() {
    return Instant.ofEpochMilli(events.get(Math.max(0, written - 1)).tsMillis());
  }

  /**
   * Waits for the end, be it by the last event, by {@link #close()} or by a failure.
   *
   * @return whether it ended within {@code timeout}
   * @throws IOException where the inbox could not be written
   * @throws InterruptedException where the waiting thread is told to stop
   */
  public boolean awaitEnd(Duration timeout) throws IOException, InterruptedException {
    boolean ended = over.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
    if (failure != null) {
      throw failure;
    }
    return ended;
  }

  /** Stops after the event in hand; what is written stays. */
  @Override
  public synchronized void close() {
    if (state == State.READY) {
      state = State.STOPPED;
      over.countDown();
    } else if (state == State.PLAYING) {
      thread.interrupt();
    }
  }

  private void run(NightFiles files) {
    State end = State.FAILED;
    try (files) {
      play(files);
      end = State.ENDED;
    } catch (InterruptedException e) {
      end = State.STOPPED;
    } catch (IOException e) {
      failure = e;
    } finally {
      state = end;
      over.countDown();
    }
  }

  private void play(NightFiles files) throws IOException, InterruptedException {
    EventWriter writer = new EventWriter();
    ByteArrayOutputStream lines = new ByteArrayOutputStream(4096);
    long began = pace.nanos();
    for (int next = 0; next < events.size(); ) {
      awaitTime(began + dueNanos(next));
      int end = dueUntil(next, pace.nanos() - began);
      for (int i = next; i < end; ) {
        lines.reset();
        Event first = events.get(i);
        for (; i < end && events.get(i).gameId().equals(first.gameId()); i++) {
          writer.append(events.get(i), lines);
        }
        files.append(first, lines);
        written = i;
      }
      next = end;
    }
  }

  private int dueUntil(int from, long sinceBegin) {
    int end = from + 1;
    while (end < events.size() && dueNanos(end) <= sinceBegin) {
      end++;
    }
    return end;
  }

  private long dueNanos(int index) {
    long millis = events.get(index).tsMillis() - events.get(0).tsMillis();
    return Math.round(millis * 1e6 / speed);
  }

  private void awaitTime(long nanos) throws InterruptedException {
    for (long left = nanos - pace.nanos(); left > 0; left = nanos - pace.nanos()) {
      pace.sleep(Math.min(left, LONGEST_SLEEP_NANOS));
    }
    if (Thread.interrupted()) {
      throw new InterruptedException("the playback was stopped");
    }
  }

  private Event last() {
    return events.get(events.size() - 1);
  }
}
