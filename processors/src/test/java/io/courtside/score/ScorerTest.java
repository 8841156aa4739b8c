package io.courtside.score;

import static io.courtside.score.Plays.AWAY;
import static io.courtside.score.Plays.HOME;
import static io.courtside.score.Plays.play;
import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private final Scorer scorer = new Scorer(WinProbability.shipped());
  private final GameState tied =
      scorer.score(GameState.initial(), play(EventType.TIMEOUT).build(), false).after();

  private static Event basket(int homeScore, int awayScore) {
    return Plays.made(HOME).toBuilder().homeScore(homeScore).awayScore(awayScore).build();
  }

  @Test
  void first_event_of_a_game_wins_nobody_anything() {
    Score first = scorer.score(GameState.initial(), basket(50, 48), false);
    assertThat(first.wpaNanos()).isZero();
    assertThat(first.credits()).isEmpty();
    assertThat(first.after().homeWpEvenNanos()).isEqualTo(first.homeWpEvenNanos());
  }

  @Test
  void late_event_is_counted_and_moves_nothing() {
    Score late = scorer.score(tied, basket(2, 0), true);
    assertThat(late.wpaNanos()).isZero();
    assertThat(late.credits()).isEmpty();
    assertThat(late.homeWpEvenNanos()).isEqualTo(tied.homeWpEvenNanos());
    assertThat(late.after().events()).isEqualTo(tied.events() + 1);
    assertThat(late.after().homeScore()).isZero();
  }

  @Test
  void points_nobody_saw_scored_go_to_unseen() {
    Score score = scorer.score(tied, basket(2, 9), false);
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
    Score score = scorer.score(tied, odd, false);
    assertThat(score.after().awayScore()).isEqualTo(3);
    assertThat(score.wpaNanos()).isNegative();
    assertThat(score.credits()).extracting(Credit::role).containsOnly(Role.TEAM);
  }

  @Test
  void game_end_settles_the_game() {
    Event end = play(EventType.GAME_END).period(4).clockSeconds(0).homeScore(1).build();
    assertThat(scorer.score(tied, end, false).homeWpNanos()).isEqualTo(1_000_000_000);
  }

  @Test
  void leverage_is_high_late_in_a_close_game_and_gone_in_a_decided_one() {
    long close = scorer.score(Plays.at(4, 20, -1), basket(0, 0), false).leverageMicros();
    long decided = scorer.score(Plays.at(4, 20, 30), basket(0, 0), false).leverageMicros();
    assertThat(close).isGreaterThan(4_000_000);
    assertThat(decided).isBetween(0L, 10_000L);
  }
}
