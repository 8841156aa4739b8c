package io.courtside.live;

import io.courtside.event.Event;
import io.courtside.event.EventBuilder;
import io.courtside.event.EventParser;
import io.courtside.event.EventType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A game of the feed as a list of events: a {@code game_start} made from what is known of the game,
 * then each action in order, numbered without gaps.
 *
 * <p>The same files give the same list, whatever was there before.
 */
public final class GameTranslation {
  // The league dates its games so, whatever the town.
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final String gameId;
  private final Opponents teams;
  private final Optional<BoxScore> boxScore;

  private GameTranslation(String gameId, Opponents teams, Optional<BoxScore> boxScore) {
    this.gameId = gameId;
    this.teams = teams;
    this.boxScore = boxScore;
  }

  /**
   * The events of a game, all of revision 1.
   *
   * @param boxScore names the teams, the starters and the players in full; without it the teams are
   *     told by who scores, and names are as short as the plays have them
   * @return empty as long as there is no action, or the teams are not known
   */
  public static List<Event> events(PlayByPlay plays, Optional<BoxScore> boxScore) {
    Optional<Opponents> teams = boxScore.map(Opponents::of).or(() -> Opponents.of(plays.actions()));
    if (teams.isEmpty() || plays.actions().isEmpty()) {
      return List.of();
    }
    return new GameTranslation(plays.gameId(), teams.get(), boxScore).events(plays.actions());
  }

  private List<Event> events(List<FeedAction> actions) {
    // The slots of the form end somewhere; no true game comes near.
    int size = Math.min(actions.size() + 1, EventParser.MAX_SEQ);
    List<Event> events = new ArrayList<>(size);
    events.add(start(actions.get(0).play()));
    for (int seq = 2; seq <= size; seq++) {
      Event play = actions.get(seq - 2).play();
      events.add(placed(play.toBuilder().player(name(play)), seq));
    }
    return events;
  }

  private Event start(Event first) {
    GameNumber number = GameNumber.of(gameId);
    String date =
        boxScore
            .map(BoxScore::gameDate)
            .orElseGet(
                () -> Instant.ofEpochMilli(first.tsMillis()).atZone(NEW_YORK).toLocalDate() + "");
    return placed(
        new EventBuilder()
            .type(EventType.GAME_START)
            .gameId(gameId)
            .tsMillis(first.tsMillis())
            .period(1)
            .clockSeconds(720)
            .season(number.season())
            .seasonType(number.seasonType())
            .gameDate(date)
            .starters(boxScore.map(BoxScore::starters).orElse(List.of())),
        1);
  }

  private String name(Event play) {
    String full =
        play.playerId() == null
            ? null
            : boxScore.map(box -> box.names().get(play.playerId())).orElse(null);
    return full == null ? play.player() : full;
  }

  private Event placed(EventBuilder event, int seq) {
    return event
        .eventId(eventId(gameId, seq))
        .seq(seq)
        .homeTeam(teams.home())
        .awayTeam(teams.away())
        .build();
  }

  static String eventId(String gameId, int seq) {
    return String.format(Locale.ROOT, "%s-%04d", gameId, seq);
  }
}
