package io.courtside.league;

import io.courtside.event.Event;
import io.courtside.score.Credit;
import io.courtside.score.Fading;
import io.courtside.score.GameState;
import io.courtside.score.Matchup;
import io.courtside.score.PlayContext;
import io.courtside.score.PlayerLine;
import io.courtside.score.Score;
import io.courtside.score.Scorer;
import io.courtside.score.Side;
import io.courtside.score.TeamRating;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * One game from its beginning to its end: what it found in the league, the state of play, and what
 * each player did. The stream and every replay of a file keep their games in it, and so agree.
 *
 * <p>For one thread at a time.
 */
public final class Game {
  private final PlayerLines players = new PlayerLines();
  private GameState state = GameState.initial();
  private Season season;
  private ShooterForms forms;

  /** Takes from {@code league} what the game keeps to its end, unless it has. */
  public void begin(Event first, League league) {
    if (season == null) {
      Opening opening = league.begin(first);
      season = opening.season();
      forms = new ShooterForms(opening.forms(), league.known(season));
      state = state.withMatchup(opening.matchup());
    }
  }

  /** The game of which this was stored, in place of one of which nothing is known. */
  public void restore(
      GameState storedState, int firstYear, byte[] storedForms, byte[] lines, League league)
      throws IOException {
    state = storedState;
    if (lines != null) {
      players.restore(lines);
    }
    if (storedForms != null) {
      season = new Season(firstYear);
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(storedForms))) {
        forms = ShooterForms.read(in, league.known(season));
      }
    }
  }

  /** Whether it has begun: whether it has taken from the league what it keeps. */
  public boolean begun() {
    return season != null;
  }

  /** Year in which its season began; 0 before it has begun. */
  public int firstYear() {
    return season == null ? 0 : season.firstYear();
  }

  /** Writes how the players shot as it began; only of a game that has begun. */
  public void writeForms(DataOutput out) throws IOException {
    forms.write(out);
  }

  /** The state of play after the last event that was taken. */
  public GameState state() {
    return state;
  }

  /** What the next event is to be scored with; only of a game that has begun. */
  public PlayContext context() {
    return PlayContext.of(state.lineups(), forms::of);
  }

  /** Another model scores from now on; the state is as that one sees it. */
  public void seenAnew(Scorer scorer) {
    state = scorer.seenAnew(state);
  }

  /** A player's line; the empty one for a player who has done nothing yet. */
  public PlayerLine line(String playerId) {
    return players.line(playerId);
  }

  /** The players of whom there is a line, by id. */
  public Set<String> players() {
    return players.ids();
  }

  /** Whether a line has changed since this was last asked for. */
  public boolean takePlayersChanged() {
    return players.takeChanged();
  }

  /** Writes the lines of all players, as {@link StoredLines} has them. */
  public void writePlayers(DataOutput out) throws IOException {
    players.write(out);
  }

  /**
   * An event has been scored.
   *
   * @param event the event
   * @param correction whether it puts right a play that was scored before; what that one added to
   *     its player's line is not known any more, so the line stays as it is
   * @param score what it did
   * @param fading how the players' momentum fades
   */
  public void apply(Event event, boolean correction, Score score, Fading fading) {
    if (event.playerId() != null && !correction) {
      players.change(event.playerId()).acted(event);
    }
    boolean clutch = state.clutch();
    for (Credit credit : score.credits()) {
      if (credit.playerId() != null) {
        players
            .change(credit.playerId())
            .credited(credit.impactNanos(), clutch, event.tsMillis(), fading);
      }
    }
    players.moved(state, score.after());
    state = score.after();
  }

  /**
   * An event was taken and not scored.
   *
   * @param after the state it left
   */
  public void pass(Event event, GameState after) {
    if (event.playerId() != null) {
      players.change(event.playerId()).acted(event);
    }
    players.moved(state, after);
    state = after;
  }

  /** What the game adds to the league now that it is over. */
  public LeagueChange result() {
    Matchup matchup = state.matchup();
    long change = TeamRating.change(matchup, state.homeScore(), state.awayScore());
    return new LeagueChange(
        season,
        Map.of(
            state.homeTeam(), team(change, matchup.homeStartersMicros()),
            state.awayTeam(), team(-change, matchup.awayStartersMicros())),
        Map.of(
            state.homeTeam(), players.totals(Side.HOME),
            state.awayTeam(), players.totals(Side.AWAY)));
  }

  private TeamTotals team(long ratingMicros, long startersMicros) {
    boolean known = startersMicros != Matchup.UNKNOWN;
    return new TeamTotals(
        ratingMicros, known ? 1 : 0, known ? startersMicros : 0, state.tsMillis());
  }
}
