package io.courtside.observe;

import io.courtside.batch.Closing;
import io.courtside.books.Books;
import io.courtside.overload.Deferral;
import io.courtside.overload.EventClass;
import io.courtside.overload.ShedLevel;
import java.util.Map;

/** A stream whose figures a test sets. */
final class FakeStream implements StreamView {
  Books books = Books.EMPTY;
  double lagSeconds;
  int queuedBlocks;
  long kafkaLag;
  String model = "wp-1";

  @Override
  public Books books() {
    return books;
  }

  @Override
  public long deferred(EventClass eventClass, Deferral.Reason reason) {
    return eventClass == EventClass.LOW && reason == Deferral.Reason.LAG ? 7 : 0;
  }

  @Override
  public long batches(Closing closing) {
    return closing == Closing.SIZE ? 3 : 0;
  }

  @Override
  public long batchedEvents() {
    return 600;
  }

  @Override
  public double meanBatchWaitSeconds() {
    return 0.002;
  }

  @Override
  public long commits() {
    return 3;
  }

  @Override
  public double commitSeconds() {
    return 0.006;
  }

  @Override
  public double projectedLagSeconds() {
    return lagSeconds;
  }

  @Override
  public ShedLevel shedLevel() {
    return ShedLevel.LOW;
  }

  @Override
  public int lanes() {
    return 2;
  }

  @Override
  public int queueCapacityBlocks() {
    return 64;
  }

  @Override
  public LaneView lane(int lane) {
    int blocks = lane == 1 ? queuedBlocks : 0;
    return new LaneView(
        blocks, blocks * 10, 5, 2_000_000, Map.of(EventClass.NORMAL, blocks * 10), 256, 2_000_000);
  }

  @Override
  public long sourceReadBytes() {
    return 1_000;
  }

  @Override
  public long sourceUnreadBytes() {
    return 24;
  }

  @Override
  public long kafkaLagRecords() {
    return kafkaLag;
  }

  @Override
  public int sourcesHeld() {
    return 2;
  }

  @Override
  public int throttlePerSecond() {
    return 5_000;
  }

  @Override
  public int troubles() {
    return 1;
  }

  @Override
  public int alarms() {
    return 2;
  }

  @Override
  public String model() {
    return model;
  }
}
