package io.courtside.pipeline;

import io.courtside.context.Lanes;
import io.courtside.lane.LaneBlock;
import org.apache.camel.Exchange;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;

/**
 * The memory of the idempotent consumer, for blocks of events.
 *
 * <p>Asked whether a block is new, it takes out of the block what was seen before, event by event;
 * the block is a duplicate as a whole where nothing is left. An event it lets pass is on its way,
 * and is seen for good only when the micro-batch that scored it commits. So {@link #confirm} and
 * {@link #remove}, which Camel calls when the exchange is done, have nothing to say: with an
 * aggregate behind, an exchange is done long before its events are.
 */
final class SeenEvents extends ServiceSupport implements IdempotentRepository {
  private final Lanes lanes;

  SeenEvents(Lanes lanes) {
    this.lanes = lanes;
  }

  @Override
  public boolean add(Exchange exchange, String key) {
    LaneBlock block = exchange.getMessage().getBody(LaneBlock.class);
    if (block.arrivals().isEmpty()) {
      return true;
    }
    LaneBlock unseen = lanes.lane(block.lane()).unseen(block);
    exchange.getMessage().setBody(unseen);
    return !unseen.arrivals().isEmpty();
  }

  @Override
  public boolean add(String key) {
    throw new UnsupportedOperationException("a block is needed to tell what of it is new");
  }

  @Override
  public boolean contains(String key) {
    return false;
  }

  @Override
  public boolean remove(String key) {
    return false;
  }

  @Override
  public boolean confirm(String key) {
    return true;
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException("what was seen goes with its game");
  }
}
