package io.courtside.train;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets only those games train at whose beginning the teams were known. As long as little is known
 * of them, their games say too much of the score and too little of strength: the first 200 games,
 * or a sixth of the few there are.
 */
final class KnownTeams implements Consumer<FinishedGame> {
  private static final int GAMES = 200;
  private static final int SHARE = 6;

  private final Consumer<FinishedGame> taker;
  private final List<FinishedGame> first = new ArrayList<>();
  private int games;
  private Instant lastEnd = Instant.MIN;

  /**
   * @param taker takes the games that train
   */
  KnownTeams(Consumer<FinishedGame> taker) {
    this.taker = taker;
  }

  @Override
  public void accept(FinishedGame game) {
    games++;
    lastEnd = game.ended().isAfter(lastEnd) ? game.ended() : lastEnd;
    if (games <= GAMES) {
      first.add(game);
    } else {
      taker.accept(game);
    }
  }

  /** There are no more games: of few, some of the first train as well, after the others. */
  void end() {
    first.stream().skip(Math.min(GAMES, games / SHARE)).forEach(taker);
    first.clear();
  }

  /** When the last game ended, among all. */
  Instant lastEnd() {
    return lastEnd;
  }
}
