package io.courtside.score;

import static io.courtside.score.Plays.HOME;
import static io.courtside.score.Plays.play;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.courtside.event.Event;
import io.courtside.event.EventType;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShotValueTest {
  private static final ShotForm SOME = ShotForm.of(90, 40, 30, 20, 80, 60, 60, 15, 10, 10, 30, 50);

  private final ShotValue shipped = ShotValue.shipped();

  private static Event shot(String subtype, double feet, String... qualifiers) {
    return play(EventType.SHOT)
        .team(HOME)
        .playerId("p")
        .subtype(subtype)
        .distanceFt(feet)
        .qualifiers(List.of(qualifiers))
        .build();
  }

  private static List<Event> manyShots() {
    return List.of(
        shot("2pt", 2, "pointsinthepaint", "fastbreak", "fromturnover"),
        shot("2pt", 8, "pointsinthepaint", "2ndchance"),
        shot("2pt", 17),
        shot("2pt", Double.NaN),
        shot("3pt", Double.NaN, "2ndchance"),
        shot("3pt", 26, "fastbreak").toBuilder().clockSeconds(1.5).build(),
        shot("3pt", 60),
        Plays.freeThrow(HOME, "1 of 2", true));
  }

  @Test
  void shots_are_of_the_kind_their_place_says() {
    assertThat(manyShots())
        .extracting(ShotKind::of)
        .containsExactly(
            ShotKind.RIM,
            ShotKind.PAINT,
            ShotKind.MID_RANGE,
            ShotKind.MID_RANGE,
            ShotKind.CORNER_THREE,
            ShotKind.ARC_THREE,
            ShotKind.ARC_THREE,
            ShotKind.FREE_THROW);
    assertThat(ShotKind.of(shot("3pt", 22))).isEqualTo(ShotKind.CORNER_THREE);
    assertThat(ShotKind.of(shot("2pt", Double.NaN, "pointsinthepaint"))).isEqualTo(ShotKind.RIM);
  }

  @Test
  void kinds_have_the_index_of_their_place() {
    assertThat(ShotKind.values())
        .extracting(ShotKind::index)
        .containsExactly(
            IntStream.range(0, ShotKind.values().length).boxed().toArray(Integer[]::new));
  }

  @Test
  void probability_is_the_logistic_function_of_the_weighted_row() {
    double[] weights =
        IntStream.range(0, ShotFeatures.list().size()).mapToDouble(i -> 0.1 * i - 1).toArray();
    double[] averages = {0.6, 0.4, 0.4, 0.38, 0.35, 0.78};
    ShotValue model = new ShotValue(weights, averages, 0.25);
    for (Event shot : manyShots()) {
      double[] row = ShotFeatures.row(shot, SOME, averages);
      double logit = 0.25;
      for (int i = 0; i < row.length; i++) {
        logit += weights[i] * row[i];
      }
      assertThat(model.made(shot, SOME)).isCloseTo(1 / (1 + Math.exp(-logit)), within(1e-12));
      assertThat(row).as("Tribuo takes no example without a feature").contains(1);
    }
  }

  @Test
  void whether_it_went_in_plays_no_part() {
    Event missed = shot("2pt", 8, "pointsinthepaint");
    Event made = missed.toBuilder().made(true).points(2).build();
    assertThat(shipped.made(made, SOME)).isEqualTo(shipped.made(missed, SOME));
  }

  @Test
  void layup_goes_in_more_often_than_a_jumper_and_a_free_throw_more_often_still() {
    assertThat(shipped.made(shot("2pt", 2, "pointsinthepaint"), ShotForm.NONE))
        .isBetween(0.55, 0.7)
        .isGreaterThan(shipped.made(shot("2pt", 17), ShotForm.NONE));
    assertThat(shipped.made(Plays.freeThrow(HOME, "1 of 2", true), ShotForm.NONE))
        .isBetween(0.7, 0.85);
    assertThat(shipped.made(shot("3pt", Double.NaN), ShotForm.NONE)).isBetween(0.33, 0.43);
  }

  @Test
  void good_shooter_makes_more() {
    ShotForm good = ShotForm.of(0, 0, 0, 0, 500, 0, 0, 0, 0, 0, 220, 0);
    ShotForm poor = ShotForm.of(0, 0, 0, 0, 500, 0, 0, 0, 0, 0, 140, 0);
    Event three = shot("3pt", 25);
    assertThat(shipped.made(three, good)).isGreaterThan(shipped.made(three, ShotForm.NONE) + 0.03);
    assertThat(shipped.made(three, poor)).isLessThan(shipped.made(three, ShotForm.NONE) - 0.03);
  }

  @Test
  void model_comes_back_from_its_json() throws IOException {
    ShotValue back = ShotValue.read(shipped.json());
    for (Event shot : manyShots()) {
      assertThat(back.made(shot, SOME)).isEqualTo(shipped.made(shot, SOME));
    }
  }

  @Test
  void model_for_other_features_is_refused() {
    ObjectNode other = shipped.json().put("schema", "shot/0");
    assertThatThrownBy(() -> ShotValue.read(other))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("'shot/0', this program has 'shot/1'");
    ObjectNode renamed = shipped.json();
    ((ObjectNode) renamed.path("features").path(0)).put("name", "dunk");
    assertThatThrownBy(() -> ShotValue.read(renamed)).hasMessageContaining("must be 'rim'");
    ObjectNode damaged = shipped.json();
    damaged.remove("bias");
    assertThatThrownBy(() -> ShotValue.read(damaged)).hasMessageContaining("no number 'bias'");
    assertThatThrownBy(() -> new ShotValue(new double[3], new double[6], 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("weights, not 3");
  }
}
