package io.courtside.pipeline;

import io.courtside.batch.BatchPart;
import io.courtside.batch.MicroBatch;
import io.courtside.context.Lanes;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

/** How the aggregate fills a lane's micro-batch, and whether it is complete. */
final class MicroBatchAggregation implements AggregationStrategy, Predicate {
  private final Lanes lanes;

  MicroBatchAggregation(Lanes lanes) {
    this.lanes = lanes;
  }

  @Override
  public Exchange aggregate(Exchange soFar, Exchange part) {
    part.getMessage().setBody(lanes.join(part.getMessage().getBody(BatchPart.class)));
    return part;
  }

  @Override
  public boolean matches(Exchange exchange) {
    return exchange.getMessage().getBody(MicroBatch.class).closing() != null;
  }
}
