package io.courtside.pipeline;

import io.courtside.context.Lanes;
import io.courtside.lane.LaneSplitter;
import io.courtside.overload.Throttle;
import io.courtside.source.LineLimit;
import io.courtside.source.SourceLedger;
import io.courtside.validate.BlockValidator;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.spi.Registry;
import org.apache.camel.util.concurrent.SynchronousExecutorService;

/**
 * The beans that the routes name.
 *
 * @param validator bound as "validate": lines become events
 * @param splitter bound as "laneSplitter": deals events to the lanes
 * @param lanes bound as "lanes": the steps of a lane
 * @param ledger what sources are known by
 * @param committed bound as "committed": the end of the pipeline
 * @param throttle bound as "throttle": the rates at which lines are let in
 */
public record Stages(
    BlockValidator validator,
    LaneSplitter splitter,
    Lanes lanes,
    SourceLedger ledger,
    Committed committed,
    Throttle throttle) {

  /** Makes the beans known under the names that the routes use. */
  void bind(Registry registry) {
    registry.bind("validate", validator);
    registry.bind("laneSplitter", splitter);
    registry.bind("lanes", lanes);
    registry.bind("seenEvents", new SeenEvents(lanes));
    registry.bind("microBatch", new MicroBatchAggregation(lanes));
    registry.bind("committed", committed);
    registry.bind("throttle", throttle);
    registry.bind("lineLimit", LineLimit.class, (LineLimit) throttle::blockLines);
    registry.bind("heldUp", Processor.class, (Processor) committed::heldUp);
    // An aggregate brings a thread of its own unless told otherwise; a lane has one writer.
    registry.bind("laneThread", new SynchronousExecutorService());
    registry.bind("sourceLedger", SourceLedger.class, ledger);
  }

  /** Makes the queues of the lanes known to Camel. */
  void addLanes(CamelContext camel, LaneQueues queues, LongSupplier nanoTime) {
    camel.addComponent("lane", new LaneComponent(lanes, queues, nanoTime, committed::died));
  }

  /**
   * Makes two routes a lane, from the templates {@code commit} and {@code lane}. They are stopped
   * in the turned order, so that the last batch of a lane finds its commit.
   */
  void addLaneRoutes(CamelContext camel) throws Exception {
    for (int lane = 0; lane < lanes.count(); lane++) {
      for (String template : List.of("commit", "lane")) {
        TemplatedRouteBuilder.builder(camel, template)
            .routeId(template + "-" + lane)
            .parameter("lane", lane)
            .add();
      }
    }
  }
}
