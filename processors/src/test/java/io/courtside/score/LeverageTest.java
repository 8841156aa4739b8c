package io.courtside.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.courtside.event.Event;
import io.courtside.simulate.Night;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeverageTest {
  private static final double EVERYDAY = 1e6;

  private final Scorer scorer = new Scorer(WinProbability.shipped());

  @Test
  void what_is_still_the_same_moment_has_nearly_the_same_leverage() {
    Map<String, GameState> states = new HashMap<>();
    Map<String, GameState> judged = new HashMap<>();
    int judgements = 0;
    int moments = 0;
    double highest = 0;
    for (Event event : Night.simulate(7, Instant.parse("2025-11-01T00:00:00Z"), 15).events()) {
      GameState before = states.getOrDefault(event.gameId(), GameState.initial());
      GameState now = Scorer.pass(before, event, false);
      states.put(event.gameId(), now);
      GameState last = judged.getOrDefault(event.gameId(), GameState.initial());
      moments++;
      if (!Leverage.isStill(last, now)) {
        judgements++;
        judged.put(event.gameId(), now);
        last = now;
      }
      double leverage = scorer.leverageMicros(now) / EVERYDAY;
      highest = Math.max(highest, leverage);
      assertThat(scorer.leverageMicros(last) / EVERYDAY)
          .as("%s after %s", event.eventId(), now)
          .isCloseTo(leverage, within(leverage < 1.5 ? 0.3 : 0.1));
    }
    assertThat(highest).isGreaterThan(3);
    assertThat(judgements).isLessThan(moments / 2);
  }

  @Test
  void before_the_first_event_and_after_the_last_nothing_hangs_on_it() {
    assertThat(scorer.leverageMicros(GameState.initial())).isZero();
    GameState state = GameState.initial();
    for (Event event :
        Night.simulate(7, Instant.parse("2025-11-01T00:00:00Z"), 1).games().get(0).events()) {
      state = Scorer.pass(state, event, false);
    }
    assertThat(state.over()).isTrue();
    assertThat(scorer.leverageMicros(state)).isZero();
  }
}
