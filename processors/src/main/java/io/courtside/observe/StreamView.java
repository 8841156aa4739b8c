package io.courtside.observe;

import io.courtside.batch.Closing;
import io.courtside.books.Books;
import io.courtside.overload.Deferral;
import io.courtside.overload.EventClass;
import io.courtside.overload.ShedLevel;
import java.util.Map;

/** What can be seen of a running stream at any moment; safe for use by many threads. */
public interface StreamView {

  /**
   * What waits in front of a lane.
   *
   * @param queuedBlocks blocks in its queue
   * @param queuedEvents events in them
   * @param sortedEvents events that were taken from the queue and wait for their place by class
   * @param oldestNanos for how long the first in the queue has waited, nanoseconds
   * @param queuedByClass how many of the queued are of which class
   * @param batchSize events that close its micro-batch now
   * @param batchWaitNanos time that closes its micro-batch now, nanoseconds
   */
  record LaneView(
      int queuedBlocks,
      int queuedEvents,
      int sortedEvents,
      long oldestNanos,
      Map<EventClass, Integer> queuedByClass,
      int batchSize,
      long batchWaitNanos) {
    /** Copies the classes. */
    public LaneView {
      queuedByClass = Map.copyOf(queuedByClass);
    }
  }

  /** What became of all lines, as of the last commits. */
  Books books();

  /** How many events of a class were deferred for a reason since the start. */
  long deferred(EventClass eventClass, Deferral.Reason reason);

  /** How many micro-batches were closed for a reason since the start. */
  long batches(Closing closing);

  /** How many events were in them. */
  long batchedEvents();

  /** How long an event waited for the closing of its micro-batch, on average, seconds. */
  double meanBatchWaitSeconds();

  /** How many micro-batches were committed since the start. */
  long commits();

  /** How long the store took for them, all together, seconds. */
  double commitSeconds();

  /** How long a line that is appended now will wait for its score, seconds. */
  double projectedLagSeconds();

  /** What is deferred now. */
  ShedLevel shedLevel();

  /** How many lanes there are. */
  int lanes();

  /** How many blocks may wait in front of a lane. */
  int queueCapacityBlocks();

  /** What waits in front of a lane, from 0. */
  LaneView lane(int lane);

  /** Bytes of files that were read. */
  long sourceReadBytes();

  /** Bytes of files that are there and were not read. */
  long sourceUnreadBytes();

  /** Records that Kafka's partitions have and that were not read; 0 where none are read. */
  long kafkaLagRecords();

  /** Kafka and live feeds that are held back now, because the lanes are full. */
  int sourcesHeld();

  /** Lines a second that are let in of all sources together; 0 for as many as come. */
  int throttlePerSecond();

  /** Parts of the program that are held up now. */
  int troubles();

  /** Things that a person was told to look at, and that are not over. */
  int alarms();

  /** Name of the model that scores now. */
  String model();
}
