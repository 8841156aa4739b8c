package io.courtside.observe;

import io.courtside.batch.Closing;
import io.courtside.books.Books;
import io.courtside.overload.Deferral;
import io.courtside.overload.EventClass;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * The stream's metrics. All are read when somebody asks for them, so the way of an event pays
 * nothing for them.
 */
public final class StreamMetrics implements MeterBinder {
  private static final String SECONDS = "seconds";
  private static final String LANE = "lane";
  private static final String EVENTS = "events";

  private final StreamView stream;
  private final Duration objective;
  private volatile MultiGauge model;

  /**
   * @param stream what is shown
   * @param objective the lag that is not to be passed
   */
  public StreamMetrics(StreamView stream, Duration objective) {
    this.stream = stream;
    this.objective = objective;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    bindLines(registry);
    bindBatches(registry);
    bindLag(registry);
    for (int lane = 0; lane < stream.lanes(); lane++) {
      bindLane(registry, lane);
    }
    gauge(
        registry, "courtside.health.troubles", "parts", "Parts held up now", StreamView::troubles);
    gauge(
        registry,
        "courtside.health.alarms",
        "alarms",
        "Alarms that were raised and are not over",
        StreamView::alarms);
    model =
        MultiGauge.builder("courtside.model")
            .description("1 for the model that scores now")
            .register(registry);
    refresh();
  }

  /** Names the model that scores now; a metric's labels cannot be read when asked for. */
  public void refresh() {
    if (model == null) {
      return;
    }
    model.register(List.of(MultiGauge.Row.of(Tags.of("model", stream.model()), 1)), true);
  }

  private void bindLines(MeterRegistry registry) {
    lines(registry, "read", Books::read);
    lines(registry, "dead", Books::dead);
    lines(registry, "duplicate", Books::duplicate);
    lines(registry, "scored", Books::scored);
    lines(registry, "deferred", Books::deferred);
    lines(registry, "late", Books::late);
    for (EventClass eventClass : EventClass.values()) {
      for (Deferral.Reason reason : Deferral.Reason.values()) {
        FunctionCounter.builder(
                "courtside.deferred", stream, view -> view.deferred(eventClass, reason))
            .tags("class", eventClass.word(), "reason", reason.word())
            .description("Events deferred since the start")
            .baseUnit(EVENTS)
            .register(registry);
      }
    }
    gauge(
        registry,
        "courtside.source.read",
        "bytes",
        "Bytes of the source files that were read",
        StreamView::sourceReadBytes);
    gauge(
        registry,
        "courtside.source.unread",
        "bytes",
        "Bytes of the source files that wait to be read",
        StreamView::sourceUnreadBytes);
    gauge(
        registry,
        "courtside.kafka.lag",
        "records",
        "Records of the events' topic that wait to be read, behind the ends of its partitions",
        StreamView::kafkaLagRecords);
    gauge(
        registry,
        "courtside.sources.held",
        "sources",
        "Kafka and live feeds that are held back now because the lanes are full",
        StreamView::sourcesHeld);
    gauge(
        registry,
        "courtside.throttle.total",
        "lines_per_second",
        "Rate that all sources together are held to; 0 where they are not",
        StreamView::throttlePerSecond);
  }

  private void lines(MeterRegistry registry, String fate, ToDoubleFunction<Books> count) {
    FunctionCounter.builder("courtside.lines", stream, view -> count.applyAsDouble(view.books()))
        .tag("fate", fate)
        .description(
            "What became of the lines, over all runs; late is a part of scored and deferred")
        .baseUnit("lines")
        .register(registry);
  }

  private void bindBatches(MeterRegistry registry) {
    for (Closing closing : Closing.values()) {
      FunctionCounter.builder("courtside.batches", stream, view -> view.batches(closing))
          .tag("closed_by", closing.name().toLowerCase(Locale.ROOT))
          .description("Micro-batches closed since the start, by reason")
          .register(registry);
    }
    FunctionCounter.builder("courtside.batched", stream, StreamView::batchedEvents)
        .description("Events in the micro-batches closed since the start")
        .baseUnit(EVENTS)
        .register(registry);
    gauge(
        registry,
        "courtside.batch.wait.mean",
        SECONDS,
        "Mean time that an event waits for the closing of its micro-batch, since the start",
        StreamView::meanBatchWaitSeconds);
    FunctionTimer.builder(
            "courtside.commit",
            stream,
            StreamView::commits,
            StreamView::commitSeconds,
            TimeUnit.SECONDS)
        .description("How long the store takes for a commit")
        .register(registry);
  }

  private void bindLag(MeterRegistry registry) {
    gauge(
        registry,
        "courtside.lag.projected",
        SECONDS,
        "How long a line that is appended now will wait for its score",
        StreamView::projectedLagSeconds);
    gauge(
        registry,
        "courtside.lag.objective",
        SECONDS,
        "The lag beyond which events are deferred",
        view -> objective.toNanos() / 1e9);
    gauge(
        registry,
        "courtside.shed.level",
        null,
        "What is deferred: 0 nothing, 1 events of class low, 2 those of class normal too",
        view -> view.shedLevel().classes());
  }

  private void bindLane(MeterRegistry registry, int lane) {
    laneGauge(registry, lane, "queue.blocks", "blocks", StreamView.LaneView::queuedBlocks);
    laneGauge(registry, lane, "queue.oldest", SECONDS, view -> view.oldestNanos() / 1e9);
    laneGauge(registry, lane, "sorted", EVENTS, StreamView.LaneView::sortedEvents);
    laneGauge(registry, lane, "batch.size", EVENTS, StreamView.LaneView::batchSize);
    laneGauge(registry, lane, "batch.wait", SECONDS, view -> view.batchWaitNanos() / 1e9);
    for (EventClass eventClass : EventClass.values()) {
      Gauge.builder(
              "courtside.lane.queue",
              stream,
              view -> view.lane(lane).queuedByClass().getOrDefault(eventClass, 0))
          .tags(LANE, Integer.toString(lane), "class", eventClass.word())
          .description("Events in the queue of a lane, by class")
          .baseUnit(EVENTS)
          .register(registry);
    }
  }

  private void laneGauge(
      MeterRegistry registry,
      int lane,
      String name,
      String unit,
      ToDoubleFunction<StreamView.LaneView> value) {
    Gauge.builder("courtside.lane." + name, stream, view -> value.applyAsDouble(view.lane(lane)))
        .tag(LANE, Integer.toString(lane))
        .description("Of a lane: " + name.replace('.', ' '))
        .baseUnit(unit)
        .register(registry);
  }

  private void gauge(
      MeterRegistry registry,
      String name,
      String unit,
      String description,
      ToDoubleFunction<StreamView> value) {
    Gauge.builder(name, stream, value).description(description).baseUnit(unit).register(registry);
  }
}
