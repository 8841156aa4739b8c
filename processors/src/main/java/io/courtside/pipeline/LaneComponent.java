package io.courtside.pipeline;

import io.courtside.context.Lanes;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * The queues of the lanes: {@code lane:0}, {@code lane:1}, …
 *
 * <p>Like {@code seda}, with two differences. A producer waits while the queue is full, always:
 * that is the back-pressure to the source. And the one consumer of a queue is woken when something
 * its lane holds is due, so that time limits are kept by the lane's own thread and its state needs
 * no lock.
 */
public final class LaneComponent extends DefaultComponent {
  private final Lanes lanes;
  private final LongSupplier nanoTime;
  private final LaneQueues queues;
  private final Consumer<Error> died;

  /**
   * @param lanes the lanes whose queues these are
   * @param queues one a lane
   * @param nanoTime monotonic time, nanoseconds
   * @param died is told what ended a lane that should have gone on
   */
  public LaneComponent(
      Lanes lanes, LaneQueues queues, LongSupplier nanoTime, Consumer<Error> died) {
    this.lanes = lanes;
    this.queues = queues;
    this.nanoTime = nanoTime;
    this.died = died;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
    int index;
    try {
      index = Integer.parseInt(remaining);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a lane is named by its number, not " + remaining, e);
    }
    if (index < 0 || index >= lanes.count()) {
      throw new IllegalArgumentException(
          "there is no lane " + index + "; there are " + lanes.count());
    }
    return new LaneEndpoint(
        uri, this, lanes.lane(index), index, queues.of(index), nanoTime, lanes::isHalted, died);
  }
}
