package io.courtside.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.score.Scorer;
import io.courtside.score.WinProbability;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkillCheckTest {
  private static final Scorer SCORER = new Scorer(WinProbability.shipped());

  private static List<SkillCheck.Look> looks(long seed, int games) {
    List<SkillCheck.Look> looks = new ArrayList<>();
    SkillCheck.run(seed, games, SCORER, looks::add);
    return looks;
  }

  @Test
  void the_more_games_are_seen_the_better_the_ranks_are_and_better_than_those_by_points() {
    List<SkillCheck.Look> looks = looks(1, 20);

    assertThat(looks).extracting(SkillCheck.Look::games).containsExactly(5, 10, 20);
    assertThat(looks).allMatch(look -> look.players() >= 290);
    SkillCheck.Look first = looks.get(0);
    SkillCheck.Look last = looks.get(2);
    assertThat(last.per36()).isGreaterThan(first.per36() + 0.05).isGreaterThan(0.45);
    assertThat(last.impact()).isGreaterThan(first.impact() + 0.05).isGreaterThan(0.6);
    assertThat(last.per36()).isGreaterThan(last.points() + 0.05);
  }

  @Test
  void the_last_game_is_looked_at_whichever_it_is_and_the_same_seed_says_the_same() {
    List<SkillCheck.Look> looks = looks(2, 2);
    assertThat(looks).singleElement().extracting(SkillCheck.Look::games).isEqualTo(2);
    assertThat(looks(2, 2)).isEqualTo(looks);
    assertThat(looks(3, 2)).isNotEqualTo(looks);
  }

  @Test
  void a_line_stands_beneath_its_heading() {
    assertThat(new SkillCheck.Look(5, 300, 0.3934, 0.5, -1).text())
        .isEqualTo("    5      300      0.393   0.500     -1.000")
        .hasSameSizeAs(SkillCheck.Look.heading());
  }
}
