package io.courtside.batch;

/**
 * What a micro-batch costs: an amount for the batch and one for each event in it, fitted by least
 * squares to the last batches, each counting {@value #MEMORY} times the one after it. Not thread
 * safe.
 */
public final class BatchCost {
  private static final double MEMORY = 0.995;

  private double count;
  private double events;
  private double nanos;
  private double eventsSquared;
  private double product;

  /** A batch of so many events took so long. */
  public void add(int batchEvents, long batchNanos) {
    count = MEMORY * count + 1;
    events = MEMORY * events + batchEvents;
    nanos = MEMORY * nanos + batchNanos;
    eventsSquared = MEMORY * eventsSquared + (double) batchEvents * batchEvents;
    product = MEMORY * product + (double) batchEvents * batchNanos;
  }

  /** What an event costs, nanoseconds; all batches of one size tell their mean. */
  public double perEventNanos() {
    if (count == 0) {
      return 0;
    }
    double spread = count * eventsSquared - events * events;
    double slope =
        spread > 1e-9 * count * eventsSquared ? (count * product - events * nanos) / spread : 0;
    return slope > 0 ? slope : nanos / Math.max(1, events);
  }

  /** What a batch costs besides its events, nanoseconds. */
  public double perBatchNanos() {
    return count == 0 ? 0 : Math.max(0, (nanos - perEventNanos() * events) / count);
  }
}
