package io.courtside.loadtest;

import io.courtside.overload.EventClass;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/**
 * Puts scored lines and the times at which their events were due together.
 *
 * <p>An event's latency counts from when it was due, not from when it was written: a stall that
 * also holds up the writing is seen in full (no coordinated omission). One thread tells what it
 * sees; the counts may be asked for by any.
 */
final class Matching {
  private final Schedule schedule;
  private final long firstNumber;
  private final EventLines lines;
  private final BitSet met;
  private final EventLatencies latencies;
  private final SingleWriterRecorder recorder =
      new SingleWriterRecorder(Latencies.HIGHEST_NANOS, 3);
  private final List<Histogram> latencyByDueSecond = new ArrayList<>();
  private final PerSecond scoredPerSecond = new PerSecond();
  private final PerSecond deferredPerSecond = new PerSecond();
  private final Map<EventClass, long[]> deferredByPlay = new EnumMap<>(EventClass.class);
  private final AtomicLong scored = new AtomicLong();
  private final AtomicLong deferred = new AtomicLong();
  private final AtomicLong again = new AtomicLong();
  private long lastLatencyNanos;

  Matching(Schedule schedule, EventLines lines, long firstNumber) {
    this.schedule = schedule;
    this.lines = lines;
    this.firstNumber = firstNumber;
    this.met = new BitSet(schedule.events());
    this.latencies = new EventLatencies(schedule.events());
    for (EventClass eventClass : EventClass.values()) {
      deferredByPlay.put(eventClass, new long[lines.plays().size()]);
    }
  }

  /**
   * A scored line could be read.
   *
   * @param number of its event; one that is not of this schedule is passed over
   * @param deferredAs the class as which it says that the event was put off; {@code null} of a
   *     score
   * @param nowNanos since the schedule's beginning
   */
  void read(long number, EventClass deferredAs, long nowNanos) {
    long index = number - firstNumber;
    if (index < 0 || index >= schedule.events()) {
      return;
    }
    int event = (int) index;
    if (met.get(event)) {
      again.lazySet(again.get() + 1);
      return;
    }
    met.set(event);
    if (deferredAs != null) {
      deferredByPlay.get(deferredAs)[lines.play(number)]++;
      deferredPerSecond.add(nowNanos, 1);
      deferred.lazySet(deferred.get() + 1);
      return;
    }
    long due = schedule.dueNanos(event);
    long latency = Latencies.bounded(nowNanos - due);
    lastLatencyNanos = latency;
    if (schedule.isMeasured(event)) {
      recorder.recordValue(latency);
      latencies.set(event, latency);
    }
    ofSecond((int) (due / PerSecond.SECOND)).recordValue(latency);
    scoredPerSecond.add(nowNanos, 1);
    scored.lazySet(scored.get() + 1);
  }

  private Histogram ofSecond(int second) {
    while (latencyByDueSecond.size() <= second) {
      // Starts at a microsecond and grows as needed: there is one for each second of the test.
      Histogram grows = new Histogram(1_000, 2_000_000, 2);
      grows.setAutoResize(true);
      latencyByDueSecond.add(grows);
    }
    return latencyByDueSecond.get(second);
  }

  /** Latency of the event whose score was read last, nanoseconds; for the thread that reads. */
  long lastLatencyNanos() {
    return lastLatencyNanos;
  }

  /** Events whose score was read. */
  long scored() {
    return scored.get();
  }

  /** Events that were put off. */
  long deferred() {
    return deferred.get();
  }

  /** Lines of events that had been read before. */
  long again() {
    return again.get();
  }

  /** Latencies of the measured events since this was last asked, nanoseconds. */
  Histogram interval(Histogram recycled) {
    return recorder.getIntervalHistogram(recycled);
  }

  /** Latency of the measured events that no slow spell bears on; once reading has ended. */
  Histogram atSpeed(ProcessorSpeed processor) {
    return latencies.atSpeed(schedule, processor);
  }

  /** Latency of the events due in that second, nanoseconds; once reading has ended. */
  Histogram dueIn(int second) {
    return second < latencyByDueSecond.size()
        ? latencyByDueSecond.get(second)
        : new Histogram(1_000, 2_000_000, 2);
  }

  /** Scores read second by second; once reading has ended. */
  PerSecond scoredPerSecond() {
    return scoredPerSecond;
  }

  /** Deferred events second by second; once reading has ended. */
  PerSecond deferredPerSecond() {
    return deferredPerSecond;
  }

  /** Deferred events by class and by what happened in them; once reading has ended. */
  Map<EventClass, Map<String, Long>> deferredByPlay() {
    Map<EventClass, Map<String, Long>> byClass = new EnumMap<>(EventClass.class);
    deferredByPlay.forEach(
        (eventClass, counts) -> {
          Map<String, Long> byPlay = new TreeMap<>();
          for (int play = 0; play < counts.length; play++) {
            if (counts[play] > 0) {
              byPlay.put(lines.plays().get(play), counts[play]);
            }
          }
          byClass.put(eventClass, byPlay);
        });
    return byClass;
  }
}
