package io.courtside.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.courtside.event.EventType;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WinProbabilityTest {
  private static final WinProbability MODEL = WinProbability.shipped();

  private static double home(int period, double clock, int margin) {
    return MODEL.home(Plays.at(period, clock, margin));
  }

  @ParameterizedTest
  @CsvSource({"1,720", "1,300", "2,1", "3,600", "4,720", "4,60", "4,10", "4,0", "5,300", "6,0"})
  void bigger_lead_never_means_less(int period, double clock) {
    double before = 0;
    for (int margin = -60; margin <= 60; margin++) {
      double now = home(period, clock, margin);
      assertThat(now).isGreaterThanOrEqualTo(before).isBetween(1e-7, 1 - 1e-7);
      before = now;
    }
  }

  /**
   * Not all weights of the lead are above zero, so this does not follow from them. Leads are those
   * that there can be: a point in four seconds at most, from the tip on.
   */
  @ParameterizedTest
  @CsvSource({"1,720", "1,700", "1,640", "1,580", "1,540", "1,500", "1,300", "2,720", "4,720"})
  void bigger_lead_never_means_less_however_strong_the_teams_are(int period, double clock) {
    int largest = (int) (2880 - Features.secondsLeft(period, clock)) / 4;
    for (int points = -30; points <= 30; points++) {
      Matchup matchup = new Matchup(points * 1_000_000L, 0, Matchup.UNKNOWN, Matchup.UNKNOWN);
      Matchup stronger =
          new Matchup((points + 1) * 1_000_000L, 0, Matchup.UNKNOWN, Matchup.UNKNOWN);
      double before = 0;
      for (int margin = -largest; margin <= largest; margin++) {
        GameState state = Plays.at(period, clock, margin);
        double now = MODEL.home(state.withMatchup(matchup));
        assertThat(now).isGreaterThanOrEqualTo(before);
        assertThat(MODEL.home(state.withMatchup(stronger))).isGreaterThanOrEqualTo(now);
        before = now;
      }
    }
  }

  @Test
  void big_lead_with_seconds_left_is_as_good_as_won() {
    assertThat(home(4, 10, 30)).isGreaterThan(0.9999);
    assertThat(home(4, 10, -30)).isLessThan(0.0001);
  }

  @Test
  void same_lead_counts_for_more_the_less_time_is_left() {
    assertThat(home(4, 60, 6)).isGreaterThan(home(4, 600, 6)).isGreaterThan(home(1, 600, 6));
  }

  @Test
  void home_team_is_ahead_before_the_tip_and_level_in_a_tied_last_second() {
    assertThat(home(1, 720, 0)).isBetween(0.53, 0.60);
    assertThat(home(4, 1, 0)).isCloseTo(0.5, Offset.offset(0.02));
  }

  @Test
  void ball_and_free_throws_are_worth_something() {
    Features tied = Features.at(Plays.at(4, 12, 0));
    double loose = MODEL.even(tied, 0, Possession.UNKNOWN);
    double ball = MODEL.even(tied, 0, Possession.HOME_BALL);
    double shots =
        MODEL.even(tied, 0, Possession.UNKNOWN.withFreeThrows(2, Side.HOME, Side.AWAY, false));
    assertThat(ball).isGreaterThan(loose + 0.05);
    assertThat(shots).isGreaterThan(loose + 0.05);
    assertThat(MODEL.even(tied, 0, Possession.AWAY_BALL)).isLessThan(loose - 0.05);
  }

  @Test
  void stronger_team_is_ahead_by_what_it_will_still_add() {
    Matchup stronger = new Matchup(6_000_000, -2_000_000, Matchup.UNKNOWN, Matchup.UNKNOWN);
    GameState early = Plays.at(1, 700, 0);
    GameState late = Plays.at(4, 30, 0);
    double gainEarly = MODEL.home(early.withMatchup(stronger)) - MODEL.home(early);
    double gainLate = MODEL.home(late.withMatchup(stronger)) - MODEL.home(late);
    assertThat(gainEarly).isBetween(0.15, 0.35);
    assertThat(gainLate).isPositive().isLessThan(gainEarly / 4);
    assertThat(MODEL.homeEven(early.withMatchup(stronger))).isEqualTo(MODEL.home(early));
  }

  @Test
  void finished_game_is_decided_exactly() {
    GameState end = GameState.initial().next(Plays.play(EventType.GAME_END).homeScore(1).build());
    assertThat(MODEL.home(end)).isEqualTo(1);
    assertThat(MODEL.home(end.withScore(0, 1))).isZero();
    assertThat(MODEL.home(end.withScore(1, 1))).isEqualTo(0.5);
  }

  @Test
  void model_for_other_features_is_refused() {
    assertThatThrownBy(() -> read("{\"schema\":\"other/9\"}"))
        .isInstanceOf(IOException.class)
        .hasMessage("the model is made for features 'other/9', this program has 'game-state/2'");
    assertThatThrownBy(() -> read("{\"schema\":\"game-state/2\",\"features\":[{}]}"))
        .hasMessageContaining("1 features");
  }

  @Test
  void weights_must_be_finite_and_one_a_feature() {
    List<Double> right = Collections.nCopies(Features.list().size(), 0.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WinProbability("m", List.of(1.0), 0, 1))
        .withMessageContaining("must have 12 weights, not 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WinProbability("m", right, Double.NaN, 1))
        .withMessageContaining("bias must be a finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WinProbability("m", right, 0, 0))
        .withMessageContaining("average swing must be positive");
  }

  private static void read(String json) throws IOException {
    WinProbability.read(new ObjectMapper().readTree(json));
  }
}
