package io.courtside.event;

import java.util.List;

/** What event form version 1 asks of the fields of a line. */
final class EventForm {
  /** The fields that every line has, in the order in which a missing one is reported. */
  static final List<String> REQUIRED =
      List.of(
          "event_id",
          "game_id",
          "seq",
          "ts",
          "period",
          "clock",
          "type",
          "home_team",
          "away_team",
          "home_score",
          "away_score");

  /** One bit a required field, all of them set. */
  static final int ALL_REQUIRED = (1 << REQUIRED.size()) - 1;

  static final int MAX_ID_LENGTH = 128;
  static final int MAX_PERIOD = 20;
  static final double MAX_CLOCK_SECONDS = 720;
  static final int MAX_SCORE = 999;
  static final int MAX_POINTS = 4;
  static final double MAX_DISTANCE_FT = 100;
  static final int MAX_LIST = 64;

  private EventForm() {}

  /** Whether two teams play, and not one against itself. */
  static boolean hasTwoTeams(Event event) {
    return !event.homeTeam().equals(event.awayTeam());
  }
}
