package io.courtside.checkpoint;

/**
 * One entry of the state, packed by whoever keeps it.
 *
 * @param key its name
 * @param ttlMillis milliseconds it has left to live; 0 for one that stays
 * @param dump its value
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way between store and file
public record StateEntry(byte[] key, long ttlMillis, byte[] dump) {

  /**
   * @throws IllegalArgumentException where the time to live is negative
   */
  public StateEntry {
    if (ttlMillis < 0) {
      throw new IllegalArgumentException("time to live must not be negative: " + ttlMillis);
    }
  }
}
