package io.courtside.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineupsTest {
  private static final List<String> STARTERS =
      List.of("a1", "a2", "a3", "a4", "a5", "b1", "b2", "b3", "b4", "b5");

  private static Lineups after(Event... events) {
    Lineups lineups = Lineups.UNKNOWN;
    for (Event event : events) {
      lineups = lineups.next(event);
    }
    return lineups;
  }

  private static Event starts() {
    return Plays.play(EventType.GAME_START).starters(STARTERS).build();
  }

  private static Event act(EventType type, String team, String player) {
    return Plays.play(type).team(team).playerId(player).build();
  }

  private static Event sub(String team, String player, String way) {
    return Plays.play(EventType.SUBSTITUTION).team(team).playerId(player).subtype(way).build();
  }

  @Test
  void starters_have_no_side_until_a_play_names_one_with_a_team() {
    Lineups lineups = after(starts());
    assertThat(lineups.five(Side.HOME)).isEmpty();
    assertThat(lineups.contains("a1")).isTrue();
    assertThat(lineups.unplaced()).hasSize(10);
  }

  @Test
  void first_five_are_of_whatever_team_one_of_them_acts_for() {
    assertThat(after(starts(), act(EventType.SHOT, Plays.HOME, "a3")).five(Side.HOME))
        .containsExactly("a1", "a2", "a3", "a4", "a5");
    Lineups turned = after(starts(), act(EventType.FOUL, Plays.AWAY, "a3"));
    assertThat(turned.five(Side.HOME)).containsExactly("b1", "b2", "b3", "b4", "b5");
    assertThat(turned.five(Side.AWAY)).containsExactly("a1", "a2", "a3", "a4", "a5");
    assertThat(after(starts(), act(EventType.REBOUND, Plays.AWAY, "b1")))
        .isEqualTo(after(starts(), act(EventType.SHOT, Plays.HOME, "a1")));
  }

  @Test
  void substitution_takes_one_off_and_brings_one_on() {
    Lineups lineups = after(starts(), sub(Plays.HOME, "a2", "out"));
    assertThat(lineups.five(Side.HOME)).isEmpty();
    assertThat(lineups.five(Side.AWAY)).hasSize(5);
    assertThat(lineups.next(sub(Plays.HOME, "a9", "in")).five(Side.HOME))
        .containsExactly("a1", "a3", "a4", "a5", "a9");
  }

  @Test
  void who_came_on_before_the_sides_were_known_stays_on() {
    Lineups lineups = after(starts(), sub(Plays.HOME, "a9", "in"), sub(Plays.HOME, "a1", "out"));
    assertThat(lineups.five(Side.HOME)).containsExactlyInAnyOrder("a2", "a3", "a4", "a5", "a9");
  }

  @Test
  void short_side_fills_up_with_who_acts_but_not_with_a_foul() {
    Lineups lineups = after(starts(), sub(Plays.HOME, "a2", "out"));
    assertThat(lineups.next(act(EventType.FOUL, Plays.HOME, "coach")).five(Side.HOME)).isEmpty();
    assertThat(lineups.next(act(EventType.REBOUND, Plays.HOME, "a9")).five(Side.HOME))
        .contains("a9");
  }

  @Test
  void sides_are_found_without_starters_as_players_act() {
    Lineups lineups = Lineups.UNKNOWN;
    for (int i = 1; i <= 5; i++) {
      assertThat(lineups.five(Side.AWAY)).isEmpty();
      lineups = lineups.next(act(EventType.SHOT, Plays.AWAY, "b" + i));
    }
    assertThat(lineups.five(Side.AWAY)).hasSize(5);
  }

  @Test
  void a_play_that_changes_nobody_leaves_the_very_object() {
    Lineups lineups = after(starts(), act(EventType.SHOT, Plays.HOME, "a1"));
    assertThat(lineups.next(act(EventType.SHOT, Plays.AWAY, "b1"))).isSameAs(lineups);
    assertThat(lineups.next(sub(Plays.AWAY, "nobody", "out"))).isSameAs(lineups);
    assertThat(lineups.next(Plays.play(EventType.TIMEOUT).team(Plays.HOME).build()))
        .isSameAs(lineups);
  }

  @Test
  void lineups_come_back_from_their_packed_form_as_they_were() throws IOException {
    Lineups lineups = after(starts(), sub(Plays.HOME, "a2", "out"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    lineups.write(new DataOutputStream(bytes));
    assertThat(Lineups.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(lineups);
  }
}
