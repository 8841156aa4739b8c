package io.courtside.score;

import static io.courtside.score.Plays.AWAY;
import static io.courtside.score.Plays.HOME;
import static io.courtside.score.Plays.play;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private final Scorer scorer = new Scorer(WinProbability.shipped());
  private final GameState tied =
      scorer
          .score(GameState.initial(), play(EventType.TIMEOUT).build(), false, PlayContext.NONE)
          .after();

  private static Event basket(int homeScore, int awayScore) {
    return Plays.made(HOME).toBuilder().homeScore(homeScore).awayScore(awayScore).build();
  }

  @Test
  void first_event_of_a_game_wins_nobody_anything() {
    Score first = scorer.score(GameState.initial(), basket(50, 48), false, PlayContext.NONE);
    assertThat(first.wpaNanos()).isZero();
    assertThat(first.credits()).isEmpty();
    assertThat(first.after().homeWpEvenNanos()).isEqualTo(first.homeWpEvenNanos());
  }

  @Test
  void late_event_is_counted_and_moves_nothing() {
    Score late = scorer.score(tied, basket(2, 0), true, PlayContext.NONE);
    assertThat(late.wpaNanos()).isZero();
    assertThat(late.credits()).isEmpty();
    assertThat(late.homeWpEvenNanos()).isEqualTo(tied.homeWpEvenNanos());
    assertThat(late.after().events()).isEqualTo(tied.events() + 1);
    assertThat(late.after().homeScore()).isZero();
  }

  @Test
  void points_nobody_saw_scored_go_to_unseen() {
    Score score = scorer.score(tied, basket(2, 9), false, PlayContext.NONE);
    long unseenHome =
        score.credits().stream()
            .filter(credit -> credit.role() == Role.UNSEEN && credit.team().equals(HOME))
            .mapToLong(Credit::impactNanos)
            .sum();
    assertThat(unseenHome).isNegative();
    assertThat(score.credits())
        .filteredOn(credit -> credit.role() == Role.SHOOTER)
        .singleElement()
        .satisfies(credit -> assertThat(credit.impactNanos()).isPositive());
  }

  @Test
  void event_of_unknown_type_moves_the_score_but_no_player() {
    Event odd = play(EventType.UNKNOWN).team(AWAY).playerId("p").awayScore(3).points(3).build();
    Score score = scorer.score(tied, odd, false, PlayContext.NONE);
    assertThat(score.after().awayScore()).isEqualTo(3);
    assertThat(score.wpaNanos()).isNegative();
    assertThat(score.credits()).extracting(Credit::role).containsOnly(Role.TEAM);
  }

  @Test
  void game_end_settles_the_game() {
    Event end = play(EventType.GAME_END).period(4).clockSeconds(0).homeScore(1).build();
    assertThat(scorer.score(tied, end, false, PlayContext.NONE).homeWpNanos())
        .isEqualTo(1_000_000_000);
  }

  @Test
  void leverage_is_high_late_in_a_close_game_and_gone_in_a_decided_one() {
    long close =
        scorer.score(Plays.at(4, 20, -1), basket(0, 0), false, PlayContext.NONE).leverageMicros();
    long decided =
        scorer.score(Plays.at(4, 20, 30), basket(0, 0), false, PlayContext.NONE).leverageMicros();
    assertThat(close).isGreaterThan(4_000_000);
    assertThat(decided).isBetween(0L, 10_000L);
  }

  @Test
  void looks_that_go_in_more_often_credit_the_passer_more_and_the_making_less() {
    Event open =
        basket(2, 0).toBuilder()
            .subtype("2pt")
            .assistPlayerId("a")
            .distanceFt(1)
            .qualifiers(List.of("pointsinthepaint", "fastbreak"))
            .build();
    Event tough = open.toBuilder().distanceFt(20).qualifiers(List.of()).build();
    assertThat(passer(open)).isGreaterThan(passer(tough) + 1_000_000);
    assertThat(scorer.score(tied, open, false, PlayContext.NONE).wpaNanos())
        .isEqualTo(scorer.score(tied, tough, false, PlayContext.NONE).wpaNanos());
  }

  private long passer(Event shot) {
    return scorer.score(tied, shot, false, PlayContext.NONE).credits().stream()
        .filter(credit -> credit.role() == Role.PASSER)
        .mapToLong(Credit::impactNanos)
        .sum();
  }

  @Test
  void value_of_a_shot_in_the_air_is_the_same_whether_it_goes_in() {
    Event missed = Plays.missed(HOME).toBuilder().subtype("2pt").distanceFt(10).build();
    Event made = missed.toBuilder().made(true).points(2).homeScore(2).build();
    Score after = scorer.score(tied, missed, false, PlayContext.NONE);
    Score scored = scorer.score(tied, made, false, PlayContext.NONE);
    double in = ShotValue.shipped().made(missed, ShotForm.NONE);
    double value = in * scored.homeWpEvenNanos() + (1 - in) * after.homeWpEvenNanos();
    long quality = Math.round(value) - tied.homeWpEvenNanos();
    // Nobody helped: the shooter has seven tenths of the look and eight of the make.
    assertThat(credit(scored, Role.SHOOTER))
        .isCloseTo(Math.round(0.7 * quality + 0.8 * (scored.wpaNanos() - quality)), within(2L));
    assertThat(credit(after, Role.SHOOTER)).isEqualTo(after.wpaNanos());
  }

  private static long credit(Score score, Role role) {
    return score.credits().stream()
        .filter(credit -> credit.role() == role)
        .mapToLong(Credit::impactNanos)
        .sum();
  }

  @Test
  void three_pointer_gives_leverage_to_who_trails_by_three() {
    Event lateShot = basket(0, 0);
    GameState three = withBall(-3);
    GameState six = withBall(-6);
    assertThat(scorer.score(three, lateShot, false, PlayContext.NONE).leverageMicros())
        .isGreaterThan(2 * scorer.score(six, lateShot, false, PlayContext.NONE).leverageMicros());
  }

  private static GameState withBall(int margin) {
    return Plays.at(4, 20, margin)
        .next(
            play(EventType.STEAL)
                .team(HOME)
                .period(4)
                .clockSeconds(8)
                .homeScore(100 + margin)
                .awayScore(100)
                .build());
  }
}
