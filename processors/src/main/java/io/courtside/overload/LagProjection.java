package io.courtside.overload;

import java.util.concurrent.TimeUnit;

/**
 * How long a line that is appended now will wait for its score: what has been read waits so long
 * already, and what has not been read yet takes its bytes over the rate at which bytes are read.
 *
 * <p>The rate is that of the last moments, smoothed over about a second. Not thread safe.
 */
public final class LagProjection {
  private static final double SMOOTHING_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** Less than this is read in one go and tells no rate. */
  private static final long SMALL_BACKLOG_BYTES = 1 << 16;

  private long lastReadBytes;
  private long lastNanos;
  private boolean looked;
  private double bytesPerNano;

  /**
   * Projects the lag.
   *
   * @param waitingNanos for how long the longest waiting of the events that were read has waited
   * @param readBytes bytes read since the start
   * @param unreadBytes bytes that are there and were not read
   * @param nowNanos monotonic time, nanoseconds
   * @return nanoseconds, 0 where nothing waits
   */
  public long look(long waitingNanos, long readBytes, long unreadBytes, long nowNanos) {
    boolean behind = unreadBytes >= SMALL_BACKLOG_BYTES;
    long passed = nowNanos - lastNanos;
    if (looked && passed > 0 && behind) {
      double now = Math.max(0, readBytes - lastReadBytes) / (double) passed;
      double weight = bytesPerNano == 0 ? 1 : 1 - Math.exp(-passed / SMOOTHING_NANOS);
      bytesPerNano += weight * (now - bytesPerNano);
    }
    lastReadBytes = readBytes;
    lastNanos = nowNanos;
    looked = true;
    if (!behind || bytesPerNano == 0) {
      return waitingNanos;
    }
    return waitingNanos + (long) Math.min(Long.MAX_VALUE / 4.0, unreadBytes / bytesPerNano);
  }
}
