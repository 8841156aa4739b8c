package io.courtside.score;

import io.courtside.event.Event;
import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import java.util.List;

/** Makes plays of one game between HOM and AWY, and the states they lead to. */
final class Plays {
  static final String HOME = "HOM";
  static final String AWAY = "AWY";

  private Plays() {}

  /** A play in the middle of the first quarter, nobody having scored. */
  static EventBuilder play(EventType type) {
    return new EventBuilder()
        .eventId("e")
        .gameId("g")
        .seq(1)
        .period(1)
        .clockSeconds(400)
        .type(type)
        .homeTeam(HOME)
        .awayTeam(AWAY);
  }

  static Event by(EventType type, String team) {
    return play(type).team(team).playerId("p").build();
  }

  static Event made(String team) {
    return play(EventType.SHOT).team(team).playerId("p").made(true).points(2).build();
  }

  static Event missed(String team) {
    return play(EventType.SHOT).team(team).playerId("p").build();
  }

  static Event freeThrow(String team, String subtype, boolean made) {
    return play(EventType.FREE_THROW)
        .team(team)
        .playerId("p")
        .subtype(subtype)
        .made(made)
        .points(made ? 1 : 0)
        .build();
  }

  static Event foul(String team, String subtype, String... qualifiers) {
    return play(EventType.FOUL)
        .team(team)
        .playerId("p")
        .subtype(subtype)
        .qualifiers(List.of(qualifiers))
        .build();
  }

  static Event rebound(String team, String... qualifiers) {
    return play(EventType.REBOUND).team(team).qualifiers(List.of(qualifiers)).build();
  }

  static Event periodStart(int period) {
    return play(EventType.PERIOD_START).period(period).clockSeconds(720).build();
  }

  static GameState after(Event... events) {
    GameState state = GameState.initial();
    for (Event event : events) {
      state = state.next(event);
    }
    return state;
  }

  /** A state at a time and a margin, nobody with the ball. */
  static GameState at(int period, double clockSeconds, int margin) {
    return after(
        play(EventType.TIMEOUT)
            .period(period)
            .clockSeconds(clockSeconds)
            .homeScore(100 + margin)
            .awayScore(100)
            .build());
  }
}
