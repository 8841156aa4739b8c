package io.courtside.score;

import java.util.List;
import java.util.function.Function;

/**
 * What scoring a play needs to know beside the game's state: who is on court, and how they shoot.
 *
 * <p>It must follow from the log alone, or the same events would get other scores another time.
 */
public interface PlayContext {
  /** Nothing is known. */
  PlayContext NONE = of(Lineups.UNKNOWN, player -> ShotForm.NONE);

  /**
   * How a player shot before this game.
   *
   * @return never {@code null}; {@link ShotForm#NONE} for one nothing is known of
   */
  ShotForm shooter(String playerId);

  /**
   * The players of a side who are on court as the play happens.
   *
   * @return exactly five ids, or none where not exactly five are known
   */
  List<String> onCourt(Side side);

  /**
   * The context made of what is kept elsewhere.
   *
   * @param lineups who is on court before the play
   * @param forms gives the form of the player with that id, never {@code null}
   */
  static PlayContext of(Lineups lineups, Function<String, ShotForm> forms) {
    return new PlayContext() {
      @Override
      public ShotForm shooter(String playerId) {
        return forms.apply(playerId);
      }

      @Override
      public List<String> onCourt(Side side) {
        return lineups.five(side);
      }
    };
  }
}
