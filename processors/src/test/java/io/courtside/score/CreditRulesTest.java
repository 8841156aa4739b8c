package io.courtside.score;

import static io.courtside.score.Plays.AWAY;
import static io.courtside.score.Plays.HOME;
import static io.courtside.score.Plays.play;
import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import org.junit.jupiter.api.Test;

class CreditRulesTest {
  @Test
  void assisted_basket_is_shared_by_shooter_and_passer() {
    Event shot =
        play(EventType.SHOT).team(HOME).playerId("s").assistPlayerId("a").made(true).build();
    assertThat(CreditRules.credits(shot, 0, 1001))
        .containsExactly(
            new Credit("s", HOME, Role.SHOOTER, 700),
            new Credit("a", HOME, Role.PASSER, 301),
            new Credit(null, AWAY, Role.TEAM, -1001));
  }

  @Test
  void visitors_win_what_the_home_team_loses() {
    Event shot = play(EventType.SHOT).team(AWAY).playerId("s").made(true).build();
    assertThat(CreditRules.credits(shot, 0, -50))
        .containsExactly(
            new Credit("s", AWAY, Role.SHOOTER, 50), new Credit(null, HOME, Role.TEAM, -50));
  }

  @Test
  void block_is_credited_on_the_miss_it_made() {
    Event shot = play(EventType.SHOT).team(HOME).playerId("s").blockPlayerId("b").build();
    assertThat(CreditRules.credits(shot, 0, -1000))
        .containsExactly(
            new Credit("s", HOME, Role.SHOOTER, -1000),
            new Credit("b", AWAY, Role.BLOCKER, 700),
            new Credit(null, AWAY, Role.TEAM, 300));
  }

  @Test
  void steal_is_credited_on_the_turnover_it_made() {
    Event lost = play(EventType.TURNOVER).team(AWAY).playerId("l").stealPlayerId("t").build();
    assertThat(CreditRules.credits(lost, 0, 1000))
        .containsExactly(
            new Credit("l", AWAY, Role.LOSER, -1000),
            new Credit("t", HOME, Role.STEALER, 700),
            new Credit(null, HOME, Role.TEAM, 300));
  }

  @Test
  void foul_is_between_the_one_who_committed_and_the_one_who_drew_it() {
    Event foul = play(EventType.FOUL).team(HOME).playerId("f").foulDrawnPlayerId("d").build();
    assertThat(CreditRules.credits(foul, 0, -10))
        .containsExactly(
            new Credit("f", HOME, Role.FOULER, -10), new Credit("d", AWAY, Role.FOULED, 10));
  }

  @Test
  void offensive_rebound_is_more_the_catchers_than_a_defensive_one() {
    Event offensive = play(EventType.REBOUND).team(HOME).playerId("r").subtype("offensive").build();
    Event defensive = play(EventType.REBOUND).team(HOME).playerId("r").subtype("defensive").build();
    assertThat(CreditRules.credits(offensive, 0, 1000))
        .contains(new Credit("r", HOME, Role.REBOUNDER, 800));
    assertThat(CreditRules.credits(defensive, 0, 1000))
        .contains(new Credit("r", HOME, Role.REBOUNDER, 500));
  }

  @Test
  void play_of_no_player_is_the_teams() {
    Event timeout = play(EventType.TIMEOUT).team(AWAY).build();
    assertThat(CreditRules.credits(timeout, 0, 7))
        .containsExactly(
            new Credit(null, AWAY, Role.TEAM, -7), new Credit(null, HOME, Role.TEAM, 7));
    Event teamRebound = play(EventType.REBOUND).team(HOME).subtype("defensive").build();
    assertThat(CreditRules.credits(teamRebound, 0, 7))
        .extracting(Credit::role)
        .containsOnly(Role.TEAM);
  }

  @Test
  void what_came_before_unseen_is_kept_apart() {
    Event shot = play(EventType.SHOT).team(HOME).playerId("s").made(true).build();
    assertThat(CreditRules.credits(shot, 30, 20))
        .containsExactly(
            new Credit(null, HOME, Role.UNSEEN, 30),
            new Credit(null, AWAY, Role.UNSEEN, -30),
            new Credit("s", HOME, Role.SHOOTER, 20),
            new Credit(null, AWAY, Role.TEAM, -20));
  }

  @Test
  void nobody_is_credited_where_nothing_moved() {
    assertThat(CreditRules.credits(Plays.made(HOME), 0, 0)).isEmpty();
  }
}
