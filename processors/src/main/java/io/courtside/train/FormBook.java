package io.courtside.train;

import io.courtside.league.Season;
import io.courtside.score.ShotForm;
import java.util.HashMap;
import java.util.Map;

/**
 * How everyone shot in the games that are over; for games told of in the order they were played.
 */
final class FormBook {
  private final Map<String, Standing> standings = new HashMap<>();

  /** The form of someone, at the end of a game of that season. */
  private record Standing(Season season, ShotForm form, ShotForm lastGame) {}

  /** How {@code id} shot before the next game in {@code season}. */
  ShotForm form(Season season, String id) {
    Standing standing = standings.get(id);
    if (standing == null) {
      return ShotForm.NONE;
    }
    ShotForm form = standing.form();
    for (int year = standing.season().firstYear(); year < season.firstYear(); year++) {
      form = form.carried();
    }
    return form;
  }

  /** The same, as it was before the last game of {@code id}. */
  ShotForm formGameAgo(Season season, String id) {
    Standing standing = standings.get(id);
    return standing == null || !standing.season().equals(season)
        ? form(season, id)
        : standing.lastGame();
  }

  /** A game is over in which {@code id} shot like that. */
  void add(Season season, String id, ShotForm game) {
    ShotForm before = form(season, id);
    standings.put(id, new Standing(season, before.plus(game), before));
  }
}
