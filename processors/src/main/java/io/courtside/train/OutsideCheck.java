package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.league.League;
import io.courtside.league.PlayerTotals;
import io.courtside.league.Season;
import io.courtside.model.ModelFile;
import io.courtside.score.Credit;
import io.courtside.score.Score;
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

  private OutsideCheck() {}

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
   * @param model what to score with
   * @throws TrainingException where a file cannot be read, fewer than two players can be compared,
   *     or credits do not add up
   */
  public static Result of(Path ratings, List<Path> files, ModelFile model)
      throws TrainingException {
    Map<String, Rating> rated = Rating.read(ratings);
    SeasonReplay replay = new SeasonReplay(model.scorer(), model.seed());
    long[] broken = new long[1];
    replay.run(
        EventData.files(files), (game, event, score) -> broken[0] += addsUp(event, score) ? 0 : 1);
    if (broken[0] > 0) {
      throw new TrainingException(
          "credits of a side do not add up to what it won, in events: " + broken[0]);
    }
    return compare(rated, totals(replay.league()));
  }

  private static boolean addsUp(Event event, Score score) {
    long left = score.wpaNanos();
    for (Credit credit : score.credits()) {
      left -= credit.team().equals(event.homeTeam()) ? credit.impactNanos() : 0;
    }
    return left == 0;
  }

  private static Map<String, PlayerTotals> totals(League league) {
    Map<String, PlayerTotals> totals = new HashMap<>();
    for (Season season : league.seasons()) {
      for (Map<String, PlayerTotals> team : league.totals(season).players().values()) {
        team.forEach((id, ofTeam) -> totals.merge(id, ofTeam, PlayerTotals::plus));
      }
    }
    return totals;
  }

  private static Result compare(Map<String, Rating> rated, Map<String, PlayerTotals> totals)
      throws TrainingException {
    List<String> players =
        rated.keySet().stream()
            .filter(id -> rated.get(id).minutes() >= LEAST_MINUTES && totals.containsKey(id))
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
      impact[i] = totals.get(id).impactNanos();
      perMinute[i] = impact[i] / Math.max(1, totals.get(id).courtMillis());
      total[i] = rated.get(id).total();
      rate[i] = rated.get(id).rate();
    }
    return new Result(
        players.size(), RankCorrelation.of(impact, total), RankCorrelation.of(perMinute, rate));
  }
}
