package io.courtside.league;

import java.util.Map;

/**
 * What was known at the end of the seasons a model was made from.
 *
 * @param season the last of these seasons; of no use for games of it or before it
 * @param ratings rating of each team at its end, in millionths of a point
 */
public record LeagueSeed(Season season, Map<String, Long> ratings) {
  /** Nothing is known. */
  public static final LeagueSeed NONE = new LeagueSeed(new Season(0), Map.of());

  /** Copies the map. */
  public LeagueSeed {
    ratings = Map.copyOf(ratings);
  }
}
