package io.courtside.live;

import io.courtside.event.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who plays, as far as it is known.
 *
 * @param gameId the feed's id of the game
 * @param homeTeam code of the home team
 * @param awayTeam code of the visiting team
 * @param gameDate the calendar day of the game where it is played by New York's clock, {@code
 *     2023-10-24}; null where it is not told
 * @param starters ids of ten players, home five first, each five in order of id; empty as long as
 *     they are not all named
 * @param names full names by player id
 */
public record BoxScore(
    String gameId,
    String homeTeam,
    String awayTeam,
    String gameDate,
    List<String> starters,
    Map<String, String> names) {

  /** Keeps the lists as they are. */
  public BoxScore {
    starters = List.copyOf(starters);
    names = Map.copyOf(names);
  }

  /**
   * What published events still tell of the box score they were made with; empty if they were made
   * without. So a box score that cannot be had after a restart does not undo what it gave before.
   */
  public static Optional<BoxScore> rememberedBy(List<Event> published) {
    if (published.isEmpty() || published.get(0).starters().isEmpty()) {
      return Optional.empty();
    }
    Event start = published.get(0);
    Map<String, String> names = new HashMap<>();
    for (Event event : published) {
      if (event.playerId() != null && event.player() != null) {
        names.put(event.playerId(), event.player());
      }
    }
    return Optional.of(
        new BoxScore(
            start.gameId(),
            start.homeTeam(),
            start.awayTeam(),
            start.gameDate(),
            start.starters(),
            names));
  }
}
