package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.score.Credit;
import io.courtside.score.GameState;
import io.courtside.score.Score;
import io.courtside.score.Scorer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Season impact of players against what somebody else makes of them.
 *
 * <p>Scores the season offline, with the scorer and the context of the stream; nothing is fitted to
 * the ratings.
 */
public final class OutsideCheck {
  private static final double LEAST_MINUTES = 1000;

  private final Scorer scorer;
  private final Map<String, Long> impactNanos = new HashMap<>();
  private final Map<String, Long> courtMillis = new HashMap<>();
  private long sumsBroken;

  private OutsideCheck(Scorer scorer) {
    this.scorer = scorer;
  }

  /**
   * Rank correlations of impact with the ratings.
   *
   * @param players how many were compared: those with 1,000 minutes or more
   * @param withTotal of season impact with the rating's total
   * @param withRate of impact a minute with the rating's rate
   */
  public record Result(int players, double withTotal, double withRate) {
    /** The figures, a line each. */
    public String text() {
      return String.format(
          Locale.ROOT,
          "players %d (with %.0f minutes or more)%nspearman-war %.4f%nspearman-raptor-per-minute"
              + " %.4f",
          players,
          LEAST_MINUTES,
          withTotal,
          withRate);
    }
  }

  /**
   * Compares.
   *
   * @param ratings CSV with the columns {@code player_id,player,minutes,raptor_total,war_total}
   * @param files events of that season, in order
   * @throws TrainingException where a file cannot be read, fewer than two players can be compared,
   *     or credits do not add up
   */
  public static Result of(Path ratings, List<Path> files, Scorer scorer) throws TrainingException {
    Map<String, Rating> rated = Rating.read(ratings);
    OutsideCheck check = new OutsideCheck(scorer);
    new SeasonReplay().run(files, check::score);
    if (check.sumsBroken > 0) {
      throw new TrainingException(
          "credits of a side do not add up to what it won, in events: " + check.sumsBroken);
    }
    return check.compare(rated);
  }

  private GameState score(GameReplay game, Event event) {
    GameState before = game.state();
    Score score = scorer.score(before, event, false, game.context());
    long home = 0;
    for (Credit credit : score.credits()) {
      home += credit.team().equals(event.homeTeam()) ? credit.impactNanos() : 0;
      if (credit.playerId() != null) {
        impactNanos.merge(credit.playerId(), credit.impactNanos(), Long::sum);
      }
    }
    sumsBroken += home == score.wpaNanos() ? 0 : 1;
    long played = Math.max(0, score.after().elapsedMillis() - before.elapsedMillis());
    if (played > 0 && before.started()) {
      before.lineups().all().forEach(id -> courtMillis.merge(id, played, Long::sum));
    }
    return score.after();
  }

  private Result compare(Map<String, Rating> rated) throws TrainingException {
    List<String> players =
        rated.keySet().stream()
            .filter(id -> rated.get(id).minutes() >= LEAST_MINUTES && courtMillis.containsKey(id))
            .toList();
    if (players.size() < 2) {
      throw new TrainingException("fewer than two rated players have played in these files");
    }
    double[] impact = new double[players.size()];
    double[] perMinute = new double[players.size()];
    double[] total = new double[players.size()];
    double[] rate = new double[players.size()];
    for (int i = 0; i < impact.length; i++) {
      String id = players.get(i);
      impact[i] = impactNanos.getOrDefault(id, 0L);
      perMinute[i] = impact[i] / courtMillis.get(id);
      total[i] = rated.get(id).total();
      rate[i] = rated.get(id).rate();
    }
    return new Result(
        players.size(), RankCorrelation.of(impact, total), RankCorrelation.of(perMinute, rate));
  }
}
