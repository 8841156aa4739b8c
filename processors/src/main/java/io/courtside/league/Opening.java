package io.courtside.league;

import io.courtside.score.Matchup;
import io.courtside.score.ShotForm;
import java.util.Map;

/**
 * What a game finds as it begins, and keeps to its end.
 *
 * @param season the season it belongs to
 * @param matchup how strong the teams are
 * @param forms how the players shot who have played for either team this season, by id
 */
public record Opening(Season season, Matchup matchup, Map<String, ShotForm> forms) {
  /** Copies the map. */
  public Opening {
    forms = Map.copyOf(forms);
  }
}
