package io.courtside.jobs;

import io.courtside.warehouse.Warehouse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;

/** The runs of jobs, kept in the warehouse. */
final class JobHistory {
  private final Warehouse warehouse;
  private final InstantSource clock;

  JobHistory(Warehouse warehouse, InstantSource clock) {
    this.warehouse = warehouse;
    this.clock = clock;
  }

  /** What ran when the program ended is told to be broken off. */
  void brokeOff() throws SQLException {
    warehouse.let("now", clock.instant());
    warehouse.run("jobs/broken-off.sql");
  }

  /** A run begins; gives its number. */
  long begin(Job job) throws SQLException, IOException {
    warehouse.let("job", job.word());
    warehouse.let("now", clock.instant());
    warehouse.inTransaction(() -> warehouse.run("jobs/begin.sql"));
    return warehouse.number("SELECT getvariable('job_run_id')");
  }

  /** The run with that number ends; one that did nothing is not kept. */
  void end(long run, JobOutcome outcome) throws SQLException {
    if (outcome.result() == JobOutcome.Result.IDLE
        || outcome.result() == JobOutcome.Result.PUT_OFF) {
      warehouse.execute("DELETE FROM job_run WHERE run_id = " + run);
      return;
    }
    warehouse.let("job_run_id", run);
    warehouse.let("now", clock.instant());
    warehouse.let("outcome", outcome.result().word());
    warehouse.let("message", outcome.message());
    warehouse.run("jobs/end.sql");
  }
}
