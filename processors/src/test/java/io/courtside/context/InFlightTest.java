package io.courtside.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InFlightTest {
  private final InFlight inFlight = new InFlight();
  private final ExecutorService lane = Executors.newSingleThreadExecutor();

  @AfterEach
  void end() {
    lane.shutdownNow();
  }

  private static List<StoredGame> games(String... ids) {
    return List.of(ids).stream()
        .map(id -> new StoredGame(id, new byte[0], null, null, Map.of(), null, false))
        .toList();
  }

  @Test
  void a_game_that_is_not_on_its_way_is_not_waited_for() {
    inFlight.add(games("a", "b"));
    inFlight.awaitNoneOf(Set.of("c"));
    inFlight.done(games("a", "b"));
    inFlight.awaitNoneOf(Set.of("a", "b"));
  }

  @Test
  void a_game_is_waited_for_until_its_last_batch_is_committed() throws Exception {
    inFlight.add(games("a", "b"));
    inFlight.add(games("a"));
    Future<?> waits = lane.submit(() -> inFlight.awaitNoneOf(Set.of("a")));
    inFlight.done(games("a", "b"));
    inFlight.awaitNoneOf(Set.of("b"));
    assertThat(waits.isDone()).isFalse();
    inFlight.done(games("a"));
    waits.get(30, TimeUnit.SECONDS);
  }

  @Test
  void nobody_waits_for_what_will_never_be_committed() {
    inFlight.add(games("a"));
    inFlight.halt();
    assertThatThrownBy(() -> inFlight.awaitNoneOf(Set.of("a")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("halted");
  }
}
