package io.courtside.league;

import java.util.List;

/**
 * What is new in the league: to be stored with the games it comes from, and told again after a
 * restart.
 *
 * @param starts seasons that have begun
 * @param changes what games that ended have added
 */
public record LeagueNews(List<SeasonStart> starts, List<LeagueChange> changes) {
  /** Nothing is new. */
  public static final LeagueNews NONE = new LeagueNews(List.of(), List.of());

  /** Copies the lists. */
  public LeagueNews {
    starts = List.copyOf(starts);
    changes = List.copyOf(changes);
  }
}
