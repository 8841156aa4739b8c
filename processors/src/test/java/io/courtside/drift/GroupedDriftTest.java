package io.courtside.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GroupedDriftTest {
  private static GroupedSample games(int games, double shift) {
    SplittableRandom random = new SplittableRandom(5);
    GroupedSample.Builder sample = GroupedSample.builder();
    for (int game = 0; game < games; game++) {
      double level = random.nextGaussian();
      for (int play = 0; play < 30; play++) {
        sample.add("game " + game, level + random.nextGaussian() + shift);
      }
    }
    return sample.build();
  }

  private static GroupedSample renamed(GroupedSample sample) {
    GroupedSample.Builder renamed = GroupedSample.builder();
    for (int i = 0; i < sample.size(); i++) {
      renamed.add("other " + sample.groupOf(i), sample.values()[i]);
    }
    return renamed.build();
  }

  @Test
  void the_same_games_scored_alike_are_no_drift() {
    for (DriftResult result : Drift.measure(games(20, 0), games(20, 0), 1)) {
      assertThat(result.value()).isZero();
      assertThat(result.pValue()).isEqualTo(0.5);
      assertThat(result.judgement().inWords()).isEqualTo("999 permutations of whole groups");
    }
  }

  @Test
  void a_small_shift_in_each_of_the_same_games_is_found() {
    for (DriftResult result : Drift.measure(games(20, 0), games(20, 0.4), 1)) {
      assertThat(result.pValue()).as(result.toString()).isLessThan(0.01);
    }
  }

  @Test
  void the_same_shift_between_different_games_is_what_chance_does() {
    for (DriftResult result : Drift.measure(games(20, 0), renamed(games(20, 0.4)), 1)) {
      assertThat(result.drifted(0.05)).as(result.toString()).isFalse();
    }
  }

  @Test
  void a_large_shift_between_different_games_is_found() {
    for (DriftResult result : Drift.measure(games(20, 0), renamed(games(20, 2)), 1)) {
      assertThat(result.pValue()).as(result.toString()).isLessThan(0.01);
    }
  }

  @Test
  void one_game_against_another_proves_nothing() {
    for (DriftResult result : Drift.measure(games(1, 0), renamed(games(1, 50)), 1)) {
      assertThat(result.drifted(0.05)).isFalse();
    }
  }

  @Test
  void values_of_a_group_may_come_in_any_order() {
    GroupedSample sample = GroupedSample.builder().add("a", 1).add("b", 2).add("a", 3).build();
    assertThat(sample.groups()).containsExactly("a", "b");
    assertThat(sample.values()).containsExactly(1, 2, 3);
    assertThat(sample.groupOf(2)).isZero();
  }

  @Test
  void a_sample_grows_with_what_it_is_given() {
    GroupedSample.Builder sample = GroupedSample.builder();
    for (int i = 0; i < 5_000; i++) {
      sample.add("game", i);
    }
    assertThat(sample.build().values()).hasSize(5_000).endsWith(4_999);
  }
}
