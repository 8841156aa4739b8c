package io.courtside.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaneAssignmentTest {

  // Positions are stored by lane: were these to change, a restart would look into the wrong ones.
  @ParameterizedTest
  @CsvSource({
    "0022300061, 1, 3, 7",
    "0022300062, 0, 0, 4",
    "0042300405, 1, 3, 7",
    "inbox-1, 0, 2, 2",
    "'', 0, 0, 0"
  })
  void a_game_has_the_same_lane_for_ever(String game, int ofTwo, int ofFour, int ofEight) {
    assertThat(new LaneAssignment(2).laneOf(game)).isEqualTo(ofTwo);
    assertThat(new LaneAssignment(4).laneOf(game)).isEqualTo(ofFour);
    assertThat(new LaneAssignment(8).laneOf(game)).isEqualTo(ofEight);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 7, 8})
  void a_season_of_neighbouring_ids_spreads_over_the_lanes(int lanes) {
    LaneAssignment assignment = new LaneAssignment(lanes);
    int[] games = new int[lanes];
    for (int game = 1; game <= 1_230; game++) {
      games[assignment.laneOf("00223%05d".formatted(game))]++;
    }
    for (int count : games) {
      assertThat(count).isBetween(1_230 / lanes * 3 / 4, 1_230 / lanes * 5 / 4);
    }
  }

  @Property(seed = "4", tries = 1_000)
  void a_lane_always_exists(@ForAll String key, @ForAll @IntRange(min = 1, max = 64) int lanes) {
    assertThat(new LaneAssignment(lanes).laneOf(key)).isBetween(0, lanes - 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void there_is_at_least_one_lane(int lanes) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LaneAssignment(lanes))
        .withMessage("there must be at least one lane, not " + lanes);
  }
}
