package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.builder.AdviceWith;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the bundled Redis is asked to write its log anew. */
class RedisLogRouteTest {
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private boolean keepingUp;
  private int asked;

  /** Stands for the look at the lag. */
  public final class Lag {
    /** Whether the stream keeps up. */
    public boolean isKeepingUp() {
      return keepingUp;
    }
  }

  /** Stands for the server's log. */
  public final class Log {
    /** Counts. */
    public void rewriteWhenDue() {
      asked++;
    }
  }

  @BeforeEach
  void bind() {
    camel.disableJMX();
    camel.getRegistry().bind("overload", new Lag());
    camel.getRegistry().bind("redisLog", new Log());
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  private void start(boolean bundled) throws Exception {
    camel
        .getPropertiesComponent()
        .addInitialProperty("courtside.redis.bundled", Boolean.toString(bundled));
    PluginHelper.getRoutesLoader(camel)
        .loadRoutes(
            ResourceHelper.resolveResource(
                camel, "file:" + PipelineDriver.ROUTES.resolve("6-redis-log.camel.yaml")));
    if (bundled) {
      AdviceWith.adviceWith(camel, "redis-log", route -> route.replaceFromWith("direct:look"));
    }
    camel.start();
  }

  private void look() throws Exception {
    try (var producer = camel.createProducerTemplate()) {
      producer.sendBody("direct:look", null);
    }
  }

  @Test
  void it_is_put_off_while_the_stream_is_behind() throws Exception {
    start(true);
    look();
    assertThat(asked).isZero();
    keepingUp = true;
    look();
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void a_server_of_ones_own_is_left_alone() throws Exception {
    start(false);
    assertThat(camel.getRoutes()).isEmpty();
  }
}
