package io.courtside.pipeline;

import io.courtside.batch.Closing;
import io.courtside.books.Books;
import io.courtside.context.Lane;
import io.courtside.context.Lanes;
import io.courtside.health.Health;
import io.courtside.model.ModelInUse;
import io.courtside.observe.StreamView;
import io.courtside.overload.Deferral;
import io.courtside.overload.EventClass;
import io.courtside.overload.ShedLevel;
import io.courtside.overload.Shedding;
import io.courtside.overload.Throttle;
import io.courtside.source.TailProgress;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The running stream, for those who watch it.
 *
 * @param lanesOf what they have done
 * @param booksOf what became of all lines
 * @param queues what waits in front of the lanes
 * @param overload how far behind the stream is
 * @param shedding what is deferred
 * @param throttle the rates at which lines are let in
 * @param source how far reading is
 * @param kafkaLag records of Kafka's partitions that are still to be read
 * @param held how many sources are held back
 * @param health what is held up
 * @param inUse the model that scores
 * @param nanoTime monotonic time, nanoseconds
 */
record RunningStreamView(
    Lanes lanesOf,
    Supplier<Books> booksOf,
    LaneQueues queues,
    Overload overload,
    Shedding shedding,
    Throttle throttle,
    Supplier<TailProgress> source,
    LongSupplier kafkaLag,
    IntSupplier held,
    Health health,
    ModelInUse inUse,
    LongSupplier nanoTime)
    implements StreamView {

  @Override
  public Books books() {
    return booksOf.get();
  }

  @Override
  public long deferred(EventClass eventClass, Deferral.Reason reason) {
    return shedding.deferred(eventClass, reason);
  }

  @Override
  public long batches(Closing closing) {
    return lanesOf.tally().batches(closing);
  }

  @Override
  public long batchedEvents() {
    return lanesOf.tally().events();
  }

  @Override
  public double meanBatchWaitSeconds() {
    return lanesOf.tally().meanWaitNanos() / 1e9;
  }

  @Override
  public long commits() {
    return lanesOf.tally().commits();
  }

  @Override
  public double commitSeconds() {
    return lanesOf.tally().commitNanos() / 1e9;
  }

  @Override
  public double projectedLagSeconds() {
    return overload.lagNanos() / 1e9;
  }

  @Override
  public ShedLevel shedLevel() {
    return shedding.level();
  }

  @Override
  public int lanes() {
    return lanesOf.count();
  }

  @Override
  public int queueCapacityBlocks() {
    return queues.capacityBlocks();
  }

  @Override
  public LaneView lane(int lane) {
    LaneQueues.Depth depth = queues.depth(lane, shedding.rules(), nanoTime.getAsLong());
    Lane of = lanesOf.lane(lane);
    return new LaneView(
        depth.blocks(),
        depth.events(),
        of.waiting(),
        depth.oldestNanos(),
        depth.mix(),
        of.limits().size(),
        of.limits().waitNanos());
  }

  @Override
  public long sourceReadBytes() {
    return source.get().readBytes();
  }

  @Override
  public long sourceUnreadBytes() {
    TailProgress progress = source.get();
    return progress.totalBytes() - progress.readBytes();
  }

  @Override
  public long kafkaLagRecords() {
    return kafkaLag.getAsLong();
  }

  @Override
  public int sourcesHeld() {
    return held.getAsInt();
  }

  @Override
  public int throttlePerSecond() {
    return throttle.total();
  }

  @Override
  public int troubles() {
    return (int) health.troubles().stream().filter(trouble -> !trouble.alarm()).count();
  }

  @Override
  public int alarms() {
    return (int) health.troubles().stream().filter(trouble -> trouble.alarm()).count();
  }

  @Override
  public String model() {
    return inUse.get().modelName();
  }
}
