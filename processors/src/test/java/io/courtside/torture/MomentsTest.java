package io.courtside.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.torture.Moment.Victim;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private static final long LINES = 200_000;

  @Test
  void every_blow_is_dealt_once_and_falls_into_the_work() {
    for (long seed = 0; seed < 200; seed++) {
      List<Moment> moments = draw(seed);
      assertThat(moments).hasSize(60);
      assertThat(moments).filteredOn(m -> m.victim() == Victim.PROGRAM).hasSize(50);
      assertThat(moments).filteredOn(m -> m.victim() == Victim.REDIS).hasSize(5);
      assertThat(moments).allMatch(m -> m.afterLines() <= LINES - LINES / 61);
      long last = moments.stream().mapToLong(Moment::afterLines).max().orElseThrow();
      assertThat(last).as("spread over the work, seed %d", seed).isGreaterThan(LINES / 2);
    }
  }

  @Test
  void the_work_goes_so_slowly_that_each_part_of_it_can_be_hit() {
    assertThat(new Moments(1, 50, 10, LINES, 2_000).linesPerSecond()).isEqualTo(6_557);
    assertThat(new Moments(1, 1, 0, 500, 2_000).linesPerSecond()).isEqualTo(1_000);
    assertThat(new Moments(1, 0, 0, 30_000_000, 2_000).linesPerSecond()).isEqualTo(1_000_000);
  }

  @Test
  void some_strike_in_the_start_but_only_the_program() {
    List<Moment> inStart = draw(1).stream().filter(Moment::isInStart).toList();
    assertThat(inStart).hasSizeBetween(3, 20);
    assertThat(inStart).allMatch(m -> m.victim() == Victim.PROGRAM);
    assertThat(inStart).allMatch(m -> m.afterMicros() >= 0 && m.afterMicros() < 2_000_000);
  }

  @Test
  void none_strikes_in_a_start_that_is_long_over() {
    for (long seed = 0; seed < 200; seed++) {
      List<Moment> moments = draw(seed);
      for (int i = 1; i < moments.size(); i++) {
        boolean livesOn = moments.get(i - 1).victim() == Victim.REDIS;
        assertThat(livesOn && moments.get(i).isInStart()).as("seed %d, blow %d", seed, i).isFalse();
      }
    }
  }

  @Test
  void the_same_seed_draws_the_same() {
    assertThat(draw(7)).isEqualTo(draw(7)).isNotEqualTo(draw(8));
  }

  private static List<Moment> draw(long seed) {
    Moments moments = new Moments(seed, 50, 10, LINES, 2_000);
    List<Moment> drawn = new ArrayList<>();
    long committed = 0;
    while (moments.hasNext()) {
      Moment next = moments.next(committed);
      committed = Math.max(committed, next.afterLines());
      drawn.add(next);
    }
    return drawn;
  }
}
