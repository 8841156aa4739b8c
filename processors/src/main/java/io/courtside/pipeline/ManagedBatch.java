package io.courtside.pipeline;

import io.courtside.health.Health;
import io.courtside.jobs.BatchLayer;
import io.courtside.jobs.JobOutcome;
import io.courtside.jobs.JobOutcome.Result;
import io.courtside.observe.Alert;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.StaticService;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.service.ServiceSupport;

/** The batch layer, as its routes and JMX see it. */
@ManagedResource(description = "The jobs of the batch layer")
public final class ManagedBatch extends ServiceSupport implements StaticService, CamelContextAware {

  private final BatchLayer batch;
  private final Health health;
  private CamelContext camel;
  private final AtomicLong alarms = new AtomicLong();

  ManagedBatch(BatchLayer batch, Health health) {
    this.batch = batch;
    this.health = health;
  }

  @Override
  public void setCamelContext(CamelContext camelContext) {
    this.camel = camelContext;
  }

  @Override
  public CamelContext getCamelContext() {
    return camel;
  }

  /** Runs a job now. */
  public JobOutcome run(String job) {
    JobOutcome outcome = batch.run(job);
    if (outcome.isWell()) {
      health.well(part(outcome));
    }
    return outcome;
  }

  /** What a person is told of a run. */
  public Alert asAlert(JobOutcome outcome) {
    alarms.incrementAndGet();
    return new Alert(part(outcome), outcome.result().word() + ": " + outcome.message());
  }

  private static String part(JobOutcome outcome) {
    return "job " + outcome.job();
  }

  /** Whether a person should look at it. */
  public boolean isAlarming(JobOutcome outcome) {
    return outcome.result() == Result.ALARM || outcome.result() == Result.FAILED;
  }

  /** Asks for a job: it runs after those that wait, unless it waits itself already. */
  @ManagedOperation(
      description = "Asks for a job: load, backfill, check, export, recalibrate, retrain")
  public void runNow(String job) {
    try (var producer = camel.createProducerTemplate()) {
      producer.sendBody("direct:job", job);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** How the last run ended. */
  @ManagedAttribute(description = "How the last run of a job ended")
  public String getLastRun() {
    JobOutcome last = batch.last();
    return last == null ? "" : last.job() + ", " + last.result().word() + ": " + last.message();
  }

  /** How many runs failed or found something since the start. */
  @ManagedAttribute(description = "How many runs failed or found something since the start")
  public long getAlarms() {
    return alarms.get();
  }
}
