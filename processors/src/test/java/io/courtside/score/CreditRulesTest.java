package io.courtside.score;

import static io.courtside.score.Plays.AWAY;
import static io.courtside.score.Plays.HOME;
import static io.courtside.score.Plays.play;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditRulesTest {
  private static final PlayContext FIVES =
      PlayContext.of(
          new Lineups(
              List.of("h1", "h2", "h3", "h4", "h5"),
              List.of("a1", "a2", "a3", "a4", "a5"),
              List.of()),
          player -> ShotForm.NONE);

  /** Credits where nobody is known to be on court, of an event that is no shot. */
  private static List<Credit> credits(Event event, long won) {
    return credits(event, 0, won, PlayContext.NONE);
  }

  private static List<Credit> credits(Event event, long quality, long rest, PlayContext context) {
    return CreditRules.credits(
        event, Side.of(event), new CreditRules.Won(0, quality, rest), context);
  }

  private static Credit team(String team, long nanos) {
    return new Credit(null, team, Role.TEAM, nanos);
  }

  @Test
  void pass_shares_in_the_look_more_than_in_the_make() {
    Event shot =
        play(EventType.SHOT).team(HOME).playerId("s").assistPlayerId("a").made(true).build();
    assertThat(credits(shot, 100, 1000, PlayContext.NONE))
        .containsExactly(
            new Credit("s", HOME, Role.SHOOTER, 50 + 700),
            new Credit("a", HOME, Role.PASSER, 50 + 300),
            team(AWAY, -1100));
  }

  @Test
  void shares_that_make_up_the_whole_leave_no_billionth_over() {
    Event shot =
        play(EventType.SHOT).team(HOME).playerId("s").assistPlayerId("a").made(true).build();
    assertThat(credits(shot, 0, 1001, PlayContext.NONE))
        .containsExactly(
            new Credit("s", HOME, Role.SHOOTER, 700),
            new Credit("a", HOME, Role.PASSER, 301),
            team(AWAY, -1001));
  }

  @Test
  void visitors_win_what_the_home_team_loses() {
    Event shot = play(EventType.SHOT).team(AWAY).playerId("s").made(true).build();
    assertThat(credits(shot, 0, -50, PlayContext.NONE))
        .containsExactly(new Credit("s", AWAY, Role.SHOOTER, 40), team(AWAY, 10), team(HOME, -50));
  }

  @Test
  void five_who_defend_answer_for_all_of_the_look_and_half_of_the_make() {
    Event shot = play(EventType.SHOT).team(HOME).playerId("h1").made(true).build();
    List<Credit> credits = credits(shot, 100, 1000, FIVES);
    assertThat(credits)
        .filteredOn(credit -> credit.role() == Role.ON_COURT)
        .extracting(Credit::playerId, Credit::team, Credit::impactNanos)
        .containsExactly(
            tuple("a1", AWAY, -120L),
            tuple("a2", AWAY, -120L),
            tuple("a3", AWAY, -120L),
            tuple("a4", AWAY, -120L),
            tuple("a5", AWAY, -120L));
    assertThat(credits).contains(team(AWAY, -500));
  }

  @Test
  void good_look_that_is_missed_is_shared_by_the_signs_of_its_parts() {
    Event shot = play(EventType.SHOT).team(HOME).playerId("h1").build();
    assertThat(credits(shot, 1000, -4000, FIVES))
        .containsExactly(
            new Credit("h1", HOME, Role.SHOOTER, -3000),
            new Credit("a1", AWAY, Role.ON_COURT, 600),
            new Credit("a2", AWAY, Role.ON_COURT, 600),
            new Credit("a3", AWAY, Role.ON_COURT, 600),
            new Credit("a4", AWAY, Role.ON_COURT, 600),
            new Credit("a5", AWAY, Role.ON_COURT, 600));
  }

  @Test
  void shot_whose_parts_cancel_is_credited_all_the_same() {
    Event shot = play(EventType.SHOT).team(HOME).playerId("s").made(true).build();
    assertThat(credits(shot, -1000, 1000, PlayContext.NONE))
        .containsExactly(new Credit("s", HOME, Role.SHOOTER, 100), team(HOME, -100));
  }

  @Test
  void block_is_credited_on_the_miss_it_made() {
    Event shot = play(EventType.SHOT).team(HOME).playerId("s").blockPlayerId("b").build();
    assertThat(credits(shot, 0, -1000, PlayContext.NONE))
        .containsExactly(
            new Credit("s", HOME, Role.SHOOTER, -1000),
            new Credit("b", AWAY, Role.BLOCKER, 700),
            team(AWAY, 300));
    assertThat(credits(Plays.by(EventType.BLOCK, AWAY), 5))
        .extracting(Credit::role)
        .containsOnly(Role.TEAM);
  }

  @Test
  void steal_is_credited_on_the_turnover_it_made() {
    Event lost = play(EventType.TURNOVER).team(AWAY).playerId("l").stealPlayerId("t").build();
    assertThat(credits(lost, 1000))
        .containsExactly(
            new Credit("l", AWAY, Role.LOSER, -1000),
            new Credit("t", HOME, Role.STEALER, 700),
            team(HOME, 300));
  }

  @Test
  void fouls_are_shared_by_their_kind() {
    assertThat(credits(foul("shooting"), -1000))
        .containsExactly(
            new Credit("f", HOME, Role.FOULER, -500),
            team(HOME, -500),
            new Credit("d", AWAY, Role.FOULED, 700),
            team(AWAY, 300));
    assertThat(credits(foul("offensive"), -1000))
        .containsExactly(
            new Credit("f", HOME, Role.FOULER, -1000), new Credit("d", AWAY, Role.FOULED, 1000));
    assertThat(credits(foul("personal"), -1000))
        .extracting(Credit::impactNanos)
        .containsExactly(-500L, -500L, 500L, 500L);
    assertThat(credits(foul("technical"), -1000))
        .containsExactly(new Credit("f", HOME, Role.FOULER, -1000), team(AWAY, 1000));
  }

  private static Event foul(String kind) {
    return play(EventType.FOUL)
        .team(HOME)
        .playerId("f")
        .subtype(kind)
        .foulDrawnPlayerId("d")
        .build();
  }

  @Test
  void offensive_rebound_is_more_the_catchers_than_a_defensive_one() {
    Event offensive =
        play(EventType.REBOUND).team(HOME).playerId("h1").subtype("offensive").build();
    Event defensive =
        play(EventType.REBOUND).team(HOME).playerId("h1").subtype("defensive").build();
    assertThat(credits(offensive, 0, 1000, FIVES))
        .contains(
            new Credit("h1", HOME, Role.REBOUNDER, 700),
            team(HOME, 300),
            new Credit("a1", AWAY, Role.ON_COURT, -200));
    assertThat(credits(defensive, 0, 1000, FIVES))
        .contains(
            new Credit("h1", HOME, Role.REBOUNDER, 300),
            new Credit("h1", HOME, Role.ON_COURT, 140),
            new Credit("h5", HOME, Role.ON_COURT, 140),
            team(AWAY, -1000));
  }

  @Test
  void play_of_no_player_is_the_teams() {
    Event timeout = play(EventType.TIMEOUT).team(AWAY).build();
    assertThat(credits(timeout, 0, 7, FIVES)).containsExactly(team(AWAY, -7), team(HOME, 7));
    Event teamRebound = play(EventType.REBOUND).team(HOME).subtype("defensive").build();
    assertThat(credits(teamRebound, 0, 7, FIVES)).containsExactly(team(HOME, 7), team(AWAY, -7));
    Event substitution = Plays.by(EventType.SUBSTITUTION, HOME);
    assertThat(credits(substitution, 0, 7, FIVES)).extracting(Credit::playerId).containsOnlyNulls();
  }

  @Test
  void what_came_before_unseen_is_kept_apart() {
    Event shot = play(EventType.SHOT).team(HOME).playerId("s").build();
    assertThat(
            CreditRules.credits(
                shot, Side.of(shot), new CreditRules.Won(30, 0, -20), PlayContext.NONE))
        .containsExactly(
            new Credit(null, HOME, Role.UNSEEN, 30),
            new Credit(null, AWAY, Role.UNSEEN, -30),
            new Credit("s", HOME, Role.SHOOTER, -20),
            team(AWAY, 20));
  }

  @Test
  void nobody_is_credited_where_nothing_moved() {
    assertThat(credits(Plays.made(HOME), 0)).isEmpty();
  }
}
