package io.courtside.repair;

import io.courtside.league.LeagueChange;
import io.courtside.league.PlayerTotals;
import io.courtside.league.Season;
import java.util.Map;
import java.util.Set;

/** The store of player context and season sums, as a repair sees it. */
public interface RepairStore {

  /**
   * Finished games that are kept.
   *
   * @param games their ids
   * @param sums what they add to their season
   */
  record Kept(Set<String> games, LeagueChange sums) {
    /** Copies the ids. */
    public Kept {
      games = Set.copyOf(games);
    }
  }

  /** The finished games of a season that are kept, all but those of {@code except}. */
  Kept kept(Season season, Set<String> except);

  /**
   * Puts the lines of a game's players in place of those that are kept, whole or not at all; does
   * nothing where the game is not kept any more.
   *
   * @param players what each player did, by id; who is not in it did nothing
   * @return how many players' lines were other than that
   */
  int putLines(String gameId, Map<String, PlayerTotals> players);

  /**
   * Puts the sums of a season in place of those that are kept, whole or not at all.
   *
   * @return how many of them were other than that
   */
  int putSeason(LeagueChange sums);
}
