package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.league.Carryover;
import io.courtside.league.Game;
import io.courtside.league.League;
import io.courtside.score.Fading;
import io.courtside.score.Score;
import io.courtside.score.ScoredEvent;
import io.courtside.score.Scorer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Scores whole files one event after the other, with nothing in between: no lanes, no batches, no
 * store. What the stream says of the same files must be the same.
 *
 * <p>For clean files: each event once, each game in its order.
 */
public final class OfflineScores {
  // Momentum is in no score, but a game keeps it.
  private final Fading fading = new Fading(Duration.ofMinutes(4));
  private final Scorer scorer;
  private final League league;
  private final Map<String, Game> open = new HashMap<>();
  private final Consumer<ScoredEvent> taker;
  private long events;

  private OfflineScores(Scorer scorer, Carryover seed, Consumer<ScoredEvent> taker) {
    this.scorer = scorer;
    this.league = new League(seed);
    this.taker = taker;
  }

  /**
   * Scores {@code files} in their order.
   *
   * @param seed what is known before the first game
   * @param taker takes the scored events; their times are zero
   * @return how many events there were
   * @throws TrainingException where a file cannot be read
   */
  public static long of(
      List<Path> files, Scorer scorer, Carryover seed, Consumer<ScoredEvent> taker)
      throws TrainingException {
    OfflineScores scores = new OfflineScores(scorer, seed, taker);
    for (Path file : files) {
      EventFile.read(file, scores::score);
    }
    return scores.events;
  }

  private void score(Event event) {
    events++;
    Game game = open.computeIfAbsent(event.gameId(), id -> new Game());
    game.begin(event, league);
    Score score = scorer.score(game.state(), event, false, game.context());
    boolean ends = score.after().over() && !game.state().over();
    game.apply(event, false, score, fading);
    taker.accept(
        new ScoredEvent(
            event,
            score.homeWpNanos(),
            score.homeWpEvenNanos(),
            score.wpaNanos(),
            score.leverageMicros(),
            score.credits(),
            scorer.modelName(),
            false,
            0,
            0));
    if (ends) {
      league.apply(game.result());
      open.remove(event.gameId());
    }
  }
}
