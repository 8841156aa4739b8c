package io.courtside.source.camel;

import io.courtside.source.SourceLedger;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/** The component {@code tail}: reads growing files of lines in blocks. */
@Component("tail")
public class TailComponent extends DefaultComponent {
  @Metadata(description = "Where known sources are kept; without one, the only one in the registry")
  private SourceLedger ledger;

  @Metadata(description = "The clock for readNanos and all waiting, in nanoseconds")
  private LongSupplier nanoTime = System::nanoTime;

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
      throws Exception {
    TailEndpoint endpoint = new TailEndpoint(uri, this, remaining);
    endpoint.setLedger(ledger);
    setProperties(endpoint, parameters);
    return endpoint;
  }

  /** The ledger for endpoints that name none. */
  public SourceLedger getLedger() {
    return ledger;
  }

  /** Sets the ledger for endpoints that name none. */
  public void setLedger(SourceLedger ledger) {
    this.ledger = ledger;
  }

  /** The clock, in nanoseconds. */
  public LongSupplier getNanoTime() {
    return nanoTime;
  }

  /** Sets the clock, in nanoseconds. */
  public void setNanoTime(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }
}
