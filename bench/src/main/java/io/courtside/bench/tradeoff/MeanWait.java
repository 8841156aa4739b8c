package io.courtside.bench.tradeoff;

/**
 * How long an event waits on average in its micro-batch, for a batch that is closed when it has
 * {@code size} events or when {@code limit} seconds have passed since its first, and events that
 * come at {@code rate} a second to one lane.
 *
 * <p><b>The rule of thumb</b> is {@code size / (2 · rate)}: half the time that a batch takes to
 * fill. Exactly, the last event does not wait at all: {@code (size − 1) / (2 · rate)}, for even and
 * for Poisson arrivals alike, as long as no batch is closed by time.
 *
 * <p><b>Even arrivals, with the limit.</b> A batch has its events at 0, 1/rate, 2/rate …; where it
 * is not full by then, it is closed after the limit with m = ⌊limit · rate⌋ + 1 events, of which
 * the k-th (from 0) has waited limit − k/rate. Mean: limit − (m − 1) / (2 · rate).
 *
 * <p><b>Poisson arrivals, with the limit.</b> Let N(t) be the arrivals in t seconds after the
 * first, and Q(j) = P(N(limit) ≥ j). The batch is open at t as long as N(t) ≤ size − 2. Of all
 * batches, the mean sum of waits is ∫ E[(1 + N(t)) · 1{N(t) ≤ size − 2}] dt over 0 … limit = Σ j ·
 * Q(j) / rate over j = 1 … size − 1, since ∫ P(N(t) = j) dt = Q(j + 1) / rate; and the mean number
 * of events is 1 + rate · E[time open] = 1 + Σ Q(j). An event's mean wait is the ratio of the two
 * (renewal reward): (1 / rate) · Σ j · Q(j) / (1 + Σ Q(j)). Without limit all Q are 1 and this is
 * (size − 1) / (2 · rate); without size it is limit · (λ + 2) / (2 · (λ + 1)) with λ = limit ·
 * rate: the whole limit where little comes, half of it where much does.
 */
public final class MeanWait {
  private MeanWait() {}

  /** The rule of thumb, seconds. */
  public static double ruleOfThumb(int size, double rate) {
    return size / (2 * rate);
  }

  /** Even arrivals, seconds. */
  public static double even(int size, double rate, double limit) {
    double last = (size - 1) / rate;
    if (last <= limit) {
      return last / 2;
    }
    double more = Math.floor(limit * rate + 1e-9);
    return limit - more / (2 * rate);
  }

  /** Poisson arrivals, seconds. */
  public static double poisson(int size, double rate, double limit) {
    double lambda = rate * limit;
    // P(N = 0), and from it one after the other; in logarithms, since it may be tiny.
    double logOf = -lambda;
    double below = 0; // P(N < j)
    double waits = 0;
    double events = 1;
    for (int j = 1; j < size; j++) {
      below += Math.exp(logOf);
      logOf += Math.log(lambda / j);
      double atLeast = Math.max(0, 1 - below);
      waits += j * atLeast;
      events += atLeast;
    }
    return waits / events / rate;
  }
}
