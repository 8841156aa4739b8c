package io.courtside.loadtest;

import io.courtside.overload.EventClass;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What a load test measured.
 *
 * @param schedule when events were due
 * @param written events that were written
 * @param scored events whose score was read
 * @param deferred events that the program put off, by the class it gave as a reason, and by what
 *     happened in them
 * @param again scored lines of events that had been read before, as after a crash
 * @param latencyNanos from when a measured event was due until its score could be read
 * @param atSpeedNanos the same of those on which no slow spell of the processor bears, exact to
 *     half a percent
 * @param lateNanos from when a measured event was due until it was written
 * @param gapNanos pauses between two looks at the scored log: no latency is known finer than this
 * @param seconds second by second
 * @param processor when the processor was slow
 * @param took from the beginning until the last score was read, or nobody waited any more
 * @param programCpu processor time of the program meanwhile, zero where it is not known
 * @param ownCpu processor time of the process that wrote and read
 * @param ownCollections its garbage collections
 * @param ownCollecting how long it stood still for them
 * @param stopped whether it was ended before its time
 */
public record LoadResult(
    Schedule schedule,
    long written,
    long scored,
    Map<EventClass, Map<String, Long>> deferred,
    long again,
    Histogram latencyNanos,
    Histogram atSpeedNanos,
    Histogram lateNanos,
    Histogram gapNanos,
    List<SecondRow> seconds,
    ProcessorSpeed processor,
    Duration took,
    Duration programCpu,
    Duration ownCpu,
    long ownCollections,
    Duration ownCollecting,
    boolean stopped) {

  /** Keeps the rows as they are. */
  public LoadResult {
    seconds = List.copyOf(seconds);
  }

  /** Events that were put off. */
  public long deferredEvents() {
    return deferred.keySet().stream().mapToLong(this::deferredOf).sum();
  }

  /** Events that were put off of one class. */
  public long deferredOf(EventClass eventClass) {
    return deferred.getOrDefault(eventClass, Map.of()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Events that were written and that nothing has been read of. */
  public long missing() {
    return written - scored - deferredEvents();
  }

  /** Latency at a percentile, 0 to 100, milliseconds. */
  public double latencyMillis(double percentile) {
    return latencyNanos.getValueAtPercentile(percentile) / 1e6;
  }

  /** How long was measured: less than planned where it was ended early. */
  public Duration measured() {
    Window window = schedule.measured();
    Duration until = stopped && took.compareTo(window.until()) < 0 ? took : window.until();
    Duration measured = until.minus(window.from());
    return measured.isNegative() ? Duration.ZERO : measured;
  }

  /** For what part of the measured time the processor was slow, 0 to 1. */
  public double slowShare() {
    long from = schedule.measured().from().toNanos();
    long nanos = measured().toNanos();
    return nanos == 0 ? 0 : processor.slowNanos(from, from + nanos) / (double) nanos;
  }

  /** The slow spells of the processor of which a part was measured. */
  public List<ProcessorSpeed.Spell> slowSpells() {
    return processor.within(schedule.measured());
  }

  /** Events scored a second in the measured seconds, whenever they were due. */
  public double scoredPerSecond() {
    return seconds.stream()
        .filter(SecondRow::measured)
        .mapToLong(SecondRow::scored)
        .average()
        .orElse(0);
  }

  /** How old the line was that the program was at, second by second. */
  public LagOverTime lag() {
    return new LagOverTime(seconds);
  }

  /** The most events that were waiting at the end of a measured second. */
  public long highestBacklog() {
    return seconds.stream()
        .filter(SecondRow::measured)
        .mapToLong(SecondRow::backlog)
        .max()
        .orElse(0);
  }
}
