package io.courtside.loadtest;

import org.HdrHistogram.Histogram;

/**
 * The latency of each event by itself, in two bytes: a test has tens of millions. Exact to half a
 * percent.
 */
final class EventLatencies {
  private static final int DROPPED_BITS = 16;
  private static final int HALF = 1 << (DROPPED_BITS - 1);

  private final short[] upperHalves; // of a float's bits; 0 is none

  /**
   * @param events how many there are at most
   */
  EventLatencies(int events) {
    upperHalves = new short[events];
  }

  /** Keeps the latency of an event, nanoseconds, 0 or more; it has one from then on. */
  void set(int event, long nanos) {
    int bits = Float.floatToRawIntBits((float) Math.max(1, nanos));
    upperHalves[event] = (short) ((bits + HALF) >>> DROPPED_BITS);
  }

  /** Whether the event has a latency. */
  boolean has(int event) {
    return upperHalves[event] != 0;
  }

  /** The latency of an event that has one, nanoseconds. */
  long nanos(int event) {
    return (long) Float.intBitsToFloat(upperHalves[event] << DROPPED_BITS);
  }

  /** The latencies that are known of events on which no slow spell of the processor bears. */
  Histogram atSpeed(Schedule schedule, ProcessorSpeed processor) {
    Histogram latencies = new Histogram(Latencies.HIGHEST_NANOS, 3);
    ProcessorSpeed.Bearing slow = processor.new Bearing();
    for (int event = 0; event < schedule.events(); event++) {
      if (has(event) && !slow.on(schedule.dueNanos(event))) {
        latencies.recordValue(Latencies.bounded(nanos(event)));
      }
    }
    return latencies;
  }
}
