package io.courtside.program;

import io.courtside.cli.ExitCode;
import io.courtside.cli.LeadersCommand;
import io.courtside.context.PlayedGame;
import io.courtside.context.StoredGame;
import io.courtside.failure.Failure;
import io.courtside.league.LeagueChange;
import io.courtside.league.PlayerTotals;
import io.courtside.league.Season;
import io.courtside.pipeline.WorkDirectory;
import io.courtside.redis.RedisCatalog;
import io.courtside.redis.RedisConnection;
import io.courtside.redis.RedisContextStore;
import io.courtside.score.GameState;
import io.courtside.season.Leaders;
import io.courtside.season.LeadersFormat;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Command {@code leaders}: reads the sums of a season, or the lines of a game, and ranks them. */
final class ShowLeaders implements LeadersCommand.Engine {
  private static final int MOST_NAMED = 5;

  @Override
  public int ofSeason(
      Settings settings,
      Optional<Season> season,
      Leaders.Question question,
      LeadersFormat format,
      PrintWriter out)
      throws Exception {
    return look(
        settings,
        out,
        (store, catalog) -> {
          LeagueChange totals = totals(store, catalog, season);
          String title = "season " + totals.season();
          return format.text(leaders(title, totals.players(), catalog, question));
        });
  }

  @Override
  public int ofGame(
      Settings settings,
      String gameId,
      Leaders.Question question,
      LeadersFormat format,
      PrintWriter out)
      throws Exception {
    return look(
        settings,
        out,
        (store, catalog) -> {
          StoredGame stored = store.recall(List.of(gameId)).get(gameId);
          if (stored == null) {
            throw new Failure("no game " + gameId + " is stored; " + games(catalog.gameIds()));
          }
          PlayedGame game = PlayedGame.of(stored);
          return format.text(
              leaders(title(gameId, game.state()), game.players(), catalog, question));
        });
  }

  /** What is to be told of a store. */
  @FunctionalInterface
  private interface View {
    String of(RedisContextStore store, RedisCatalog catalog);
  }

  private static int look(Settings settings, PrintWriter out, View view) throws Exception {
    Path work = settings.get(SettingCatalog.WORK);
    WorkDirectory.requireNoFile(work);
    if (!Files.isDirectory(work) && settings.get(SettingCatalog.REDIS_URI).isEmpty()) {
      throw new Failure(work + ": nothing has run here yet; choose another with --work");
    }
    boolean running = WorkDirectory.isHeld(work);
    try (RedisConnection redis = RedisConnection.openToLook(settings, running)) {
      String prefix = settings.get(SettingCatalog.REDIS_PREFIX);
      out.print(
          view.of(RedisContextStore.of(redis, settings), new RedisCatalog(redis.client(), prefix)));
      out.flush();
      return ExitCode.OK;
    }
  }

  private static LeagueChange totals(
      RedisContextStore store, RedisCatalog catalog, Optional<Season> wanted) {
    TreeMap<Season, LeagueChange> seasons = new TreeMap<>();
    store.league().changes().forEach(change -> seasons.put(change.season(), change));
    if (seasons.isEmpty()) {
      throw new Failure("no game has ended yet; " + games(catalog.gameIds()));
    }
    Season season = wanted.orElseGet(seasons::lastKey);
    if (!seasons.containsKey(season)) {
      throw new Failure(
          "no game of the season "
              + season
              + " has ended; there are games of "
              + seasons.keySet().stream().map(Season::label).collect(Collectors.joining(", ")));
    }
    return seasons.get(season);
  }

  private static String games(Set<String> ids) {
    if (ids.isEmpty()) {
      return "there is no game at all";
    }
    String some = ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return ids.size() > MOST_NAMED
        ? String.format(Locale.ROOT, "there are %,d games, the first of them %s", ids.size(), some)
        : "there are: " + some + " (see them with --game)";
  }

  private static Leaders leaders(
      String title,
      Map<String, Map<String, PlayerTotals>> teams,
      RedisCatalog catalog,
      Leaders.Question question) {
    Set<String> ids =
        teams.values().stream()
            .map(Map::keySet)
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());
    return Leaders.of(title, teams, catalog.names(ids), question);
  }

  private static String title(String gameId, GameState state) {
    String score =
        "game %s, %s %d, %s %d"
            .formatted(
                gameId, state.awayTeam(), state.awayScore(), state.homeTeam(), state.homeScore());
    if (state.over()) {
      return score + ", final";
    }
    int seconds = (int) Math.ceil(state.clockSeconds());
    return "%s, period %d, %d:%02d left"
        .formatted(score, state.period(), seconds / 60, seconds % 60);
  }
}
