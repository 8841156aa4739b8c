package io.courtside.score;

import static io.courtside.score.Plays.AWAY;
import static io.courtside.score.Plays.HOME;
import static io.courtside.score.Plays.after;
import static io.courtside.score.Plays.by;
import static io.courtside.score.Plays.foul;
import static io.courtside.score.Plays.freeThrow;
import static io.courtside.score.Plays.made;
import static io.courtside.score.Plays.missed;
import static io.courtside.score.Plays.periodStart;
import static io.courtside.score.Plays.rebound;
import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import org.junit.jupiter.api.Test;

class PossessionTest {
  private static Possession ball(Event... events) {
    return after(events).possession();
  }

  @Test
  void made_shot_gives_the_ball_to_the_other_side() {
    assertThat(ball(made(HOME)).holder()).isEqualTo(Side.AWAY);
    assertThat(ball(made(AWAY)).holder()).isEqualTo(Side.HOME);
  }

  @Test
  void missed_shot_leaves_the_ball_loose_until_the_rebound() {
    assertThat(ball(missed(HOME)).holder()).isEqualTo(Side.NONE);
    assertThat(ball(missed(HOME)).missedBy()).isEqualTo(Side.HOME);
    Possession caught = ball(missed(HOME), by(EventType.BLOCK, AWAY), rebound(HOME, "team"));
    assertThat(caught.holder()).isEqualTo(Side.HOME);
    assertThat(caught.missedBy()).isEqualTo(Side.NONE);
  }

  @Test
  void steal_beside_the_turnover_it_belongs_to_changes_nothing() {
    Possession lost = ball(by(EventType.TURNOVER, HOME));
    assertThat(lost.holder()).isEqualTo(Side.AWAY);
    assertThat(ball(by(EventType.TURNOVER, HOME), by(EventType.STEAL, AWAY))).isEqualTo(lost);
  }

  @Test
  void offensive_foul_and_the_turnover_booked_for_it_move_the_ball_once() {
    Possession fouled = ball(made(AWAY), foul(HOME, "charge offensive"));
    assertThat(fouled.holder()).isEqualTo(Side.AWAY);
    assertThat(
            ball(made(AWAY), foul(HOME, "charge offensive"), by(EventType.TURNOVER, HOME)).holder())
        .isEqualTo(Side.AWAY);
  }

  @Test
  void defensive_foul_without_free_throws_leaves_the_ball_with_the_offence() {
    assertThat(ball(made(AWAY), foul(AWAY, "personal")).holder()).isEqualTo(Side.HOME);
  }

  @Test
  void free_throws_are_counted_down_across_substitutions_and_dead_ball_rebounds() {
    Event foul = foul(AWAY, "shooting personal", "2freethrow");
    Possession pending = ball(foul);
    assertThat(pending.freeThrows()).isEqualTo(2);
    assertThat(pending.shooting()).isEqualTo(Side.HOME);
    assertThat(pending.holder()).as("who gets it after them").isEqualTo(Side.AWAY);
    Possession one =
        ball(
            foul,
            freeThrow(HOME, "1 of 2", false),
            rebound(HOME, "deadball", "team"),
            by(EventType.SUBSTITUTION, AWAY));
    assertThat(one.freeThrows()).isEqualTo(1);
    Possession none = ball(foul, freeThrow(HOME, "1 of 2", true), freeThrow(HOME, "2 of 2", true));
    assertThat(none.freeThrows()).isZero();
    assertThat(none.holder()).isEqualTo(Side.AWAY);
  }

  @Test
  void missed_last_free_throw_is_a_loose_ball() {
    Possession loose =
        ball(foul(AWAY, "shooting personal", "1freethrow"), freeThrow(HOME, "1 of 1", false));
    assertThat(loose.holder()).isEqualTo(Side.NONE);
    assertThat(loose.missedBy()).isEqualTo(Side.HOME);
  }

  @Test
  void and_one_leaves_one_free_throw_and_the_ball_to_the_other_side_after_it() {
    Possession pending = ball(made(HOME), foul(AWAY, "shooting personal", "1freethrow"));
    assertThat(pending.freeThrows()).isEqualTo(1);
    assertThat(pending.shooting()).isEqualTo(Side.HOME);
    assertThat(pending.holder()).isEqualTo(Side.AWAY);
  }

  @Test
  void technical_foul_takes_a_free_throw_but_not_the_ball() {
    Event technical = foul(HOME, "technical", "1freethrow");
    assertThat(ball(made(AWAY), technical).shooting()).isEqualTo(Side.AWAY);
    assertThat(ball(made(AWAY), technical, freeThrow(AWAY, "1 of 1", false)).holder())
        .isEqualTo(Side.HOME);
  }

  @Test
  void technical_ahead_of_a_pair_of_free_throws_leaves_the_pair() {
    Possession pending =
        ball(
            foul(AWAY, "shooting personal", "2freethrow"),
            foul(AWAY, "technical", "1freethrow"),
            freeThrow(HOME, "1 of 1", true));
    assertThat(pending.freeThrows()).isEqualTo(2);
    assertThat(pending.shooting()).isEqualTo(Side.HOME);
  }

  @Test
  void flagrant_foul_gives_free_throws_and_the_ball() {
    Possession kept =
        ball(
            foul(AWAY, "flagrant-type-1 personal", "2freethrow"),
            freeThrow(HOME, "1 of 2", true),
            freeThrow(HOME, "2 of 2", false));
    assertThat(kept.holder()).isEqualTo(Side.HOME);
  }

  @Test
  void double_foul_changes_nothing() {
    assertThat(ball(made(AWAY), foul(AWAY, "double technical"))).isEqualTo(ball(made(AWAY)));
  }

  @Test
  void quarters_open_by_the_first_possession_of_the_game() {
    Event first = missed(HOME);
    assertThat(ball(periodStart(1)).holder()).isEqualTo(Side.NONE);
    assertThat(ball(first, periodStart(2)).holder()).isEqualTo(Side.AWAY);
    assertThat(ball(first, periodStart(3)).holder()).isEqualTo(Side.AWAY);
    assertThat(ball(first, periodStart(4)).holder()).isEqualTo(Side.HOME);
    assertThat(ball(first, periodStart(5)).holder()).isEqualTo(Side.NONE);
  }

  @Test
  void recovered_jump_ball_gives_the_ball_and_the_first_possession() {
    Possession tipped = ball(by(EventType.JUMP_BALL, AWAY));
    assertThat(tipped.holder()).isEqualTo(Side.AWAY);
    assertThat(tipped.tipWinner()).isEqualTo(Side.AWAY);
  }

  @Test
  void free_throw_without_a_word_on_its_place_counts_as_the_next_one() {
    Possession pending =
        ball(foul(AWAY, "shooting personal", "2freethrow"), freeThrow(HOME, null, true));
    assertThat(pending.freeThrows()).isEqualTo(1);
    assertThat(ball(freeThrow(HOME, "x of y", true)).holder()).isEqualTo(Side.AWAY);
  }
}
