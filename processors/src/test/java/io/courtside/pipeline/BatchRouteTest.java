package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of jobs that are due while another one runs. */
class BatchRouteTest {
  private static final List<String> JOBS =
      List.of("load", "backfill", "check", "export", "recalibrate", "retrain");

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final List<String> ran = new CopyOnWriteArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final CountDownLatch allRan = new CountDownLatch(3);

  /** Stands for the batch layer; its first job takes long. */
  public final class Batch {
    /** Runs it. */
    public String run(String job) throws InterruptedException {
      ran.add(job);
      begun.countDown();
      mayEnd.await();
      allRan.countDown();
      return job;
    }

    /** Whether a person should look at it. */
    public boolean isAlarming(String outcome) {
      return false;
    }

    /** What that person is told. */
    public String asAlert(String outcome) {
      return outcome;
    }
  }

  /** Stands for the niceness. */
  public static final class Nice {
    /** Leaves the thread as it is. */
    public void giveWay() {}
  }

  @BeforeEach
  void start() throws Exception {
    camel.disableJMX();
    camel.getRegistry().bind("batch", new Batch());
    camel.getRegistry().bind("background", new Nice());
    camel.getRegistry().bind("jobsDue", new JobsDue());
    JOBS.forEach(
        job -> camel.getPropertiesComponent().addInitialProperty("courtside.jobs." + job, "false"));
    camel.getPropertiesComponent().addInitialProperty("courtside.jobs.here", "true");
    camel.getPropertiesComponent().addInitialProperty("courtside.work", "target/no-work");
    PluginHelper.getRoutesLoader(camel)
        .loadRoutes(
            ResourceHelper.resolveResource(
                camel, "file:" + PipelineDriver.ROUTES.resolve("8-batch.camel.yaml")));
    camel.removeRouteDefinition(camel.getRouteDefinition("job-asked-for"));
    camel.start();
  }

  @AfterEach
  void stop() {
    mayEnd.countDown();
    camel.stop();
  }

  @Test
  void each_is_made_up_for_once_however_often_it_was_due() throws Exception {
    try (var producer = camel.createProducerTemplate()) {
      producer.sendBody("direct:job", "load");
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      for (int i = 0; i < 2_000; i++) {
        producer.sendBody("direct:job", "load");
      }
      producer.sendBody("direct:job", "backfill");
    }
    mayEnd.countDown();
    assertThat(allRan.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(ran).containsExactly("load", "load", "backfill");
  }
}
