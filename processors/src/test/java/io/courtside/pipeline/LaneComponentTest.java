package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.batch.FixedLimits;
import io.courtside.context.Lanes;
import io.courtside.context.LanesFactory;
import io.courtside.league.Carryover;
import io.courtside.league.Turnstile;
import io.courtside.overload.ClassRules;
import io.courtside.overload.Shedding;
import io.courtside.score.Scorer;
import io.courtside.score.WinProbability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaneComponentTest {
  @TempDir private Path work;

  private Lanes lanes() throws Exception {
    TestClock clock = new TestClock();
    Scorer scorer = new Scorer(WinProbability.shipped());
    return new LanesFactory(
            1,
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            0,
            () -> new FixedLimits(100, Duration.ofMillis(20)),
            Duration.ofSeconds(1),
            4,
            Duration.ofMinutes(4),
            work.resolve("scored"),
            work.resolve("dead-letter"),
            1_000,
            20_000)
        .make(
            new MemoryStore(),
            () -> scorer,
            Carryover.NONE,
            new Shedding(new ClassRules(Set.of(), Set.of(), Long.MAX_VALUE)),
            new Turnstile(),
            clock,
            clock);
  }

  @Test
  void the_death_of_a_lane_is_told() throws Exception {
    CompletableFuture<Error> told = new CompletableFuture<>();
    Error cause = new StackOverflowError("too deep");
    try (Lanes lanes = lanes();
        DefaultCamelContext camel = new DefaultCamelContext()) {
      LaneQueues queues = new LaneQueues(1, 4);
      camel.addComponent(
          "lane",
          new LaneComponent(
              lanes,
              queues,
              () -> {
                throw cause;
              },
              told::complete));
      camel.addRoutes(
          new RouteBuilder() {
            @Override
            public void configure() {
              from("lane:0").to("log:lane");
            }
          });
      camel.start();
      assertThat(told.get(30, TimeUnit.SECONDS)).isSameAs(cause);
    }
  }
}
