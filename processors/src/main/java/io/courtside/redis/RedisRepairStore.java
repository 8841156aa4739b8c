package io.courtside.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.courtside.context.FinishedGame;
import io.courtside.context.StoredGame;
import io.courtside.league.LeagueChange;
import io.courtside.league.PlayerTotals;
import io.courtside.league.Season;
import io.courtside.league.StoredLines;
import io.courtside.league.TeamTotals;
import io.courtside.repair.RepairStore;
import io.courtside.score.CourtTime;
import io.courtside.score.PlayerLine;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.RedisClient;

/** The store as a repair changes it: each game's lines, and each season's sums, in one piece. */
public final class RedisRepairStore implements RepairStore {
  private final RedisClient redis;
  private final Keys keys;
  private final RedisContextStore store;
  private final RedisCatalog catalog;

  /**
   * @param redis the server; stays the caller's to close
   * @param prefix what every key begins with
   */
  public RedisRepairStore(RedisClient redis, String prefix, RedisContextStore store) {
    this.redis = redis;
    this.keys = new Keys(prefix);
    this.store = store;
    this.catalog = new RedisCatalog(redis, prefix);
  }

  @Override
  public Kept kept(Season season, Set<String> except) {
    Set<String> others = new HashSet<>(catalog.gameIds());
    others.removeAll(except);
    Set<String> games = new HashSet<>();
    LeagueChange sums = LeagueChange.none(season);
    for (StoredGame game : store.recall(others).values()) {
      LeagueChange result = FinishedGame.result(game).orElse(null);
      if (result != null && result.season().equals(season)) {
        games.add(game.gameId());
        sums = sums.plus(result);
      }
    }
    return new Kept(games, sums);
  }

  @Override
  public int putLines(String gameId, Map<String, PlayerTotals> players) {
    StoredGame stored = store.recall(List.of(gameId)).get(gameId);
    if (stored == null) {
      return 0;
    }
    Map<String, PlayerLine> old = stored.players() == null ? Map.of() : lines(stored.players());
    Map<String, PlayerLine> lines = new HashMap<>(old);
    Set<String> ids = new HashSet<>(players.keySet());
    ids.addAll(old.keySet());
    int changed = 0;
    for (String id : ids) {
      PlayerTotals right = players.getOrDefault(id, PlayerTotals.NONE);
      PlayerLine line = righted(old.getOrDefault(id, PlayerLine.empty()), right);
      changed += line.equals(lines.put(id, line)) ? 0 : 1;
    }
    if (changed > 0) {
      byte[] field = RedisContextStore.bytes(RedisContextStore.PLAYERS);
      Reach.of(() -> redis.hset(keys.game(gameId), field, packed(lines)));
    }
    return changed;
  }

  private static PlayerLine righted(PlayerLine line, PlayerTotals right) {
    return new PlayerLine(
        line.events(),
        line.side(),
        right.shots(),
        right.points(),
        right.fouls(),
        right.impactNanos(),
        right.clutchNanos(),
        line.momentum(),
        line.momentumAtMillis(),
        new CourtTime((int) right.courtMillis(), CourtTime.OFF));
  }

  private static Map<String, PlayerLine> lines(byte[] packed) {
    try {
      return StoredLines.read(packed);
    } catch (IOException e) {
      throw new UncheckedIOException("the stored lines of players cannot be read", e);
    }
  }

  private static byte[] packed(Map<String, PlayerLine> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      StoredLines.write(lines, Function.identity(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  @Override
  public int putSeason(LeagueChange sums) {
    Season season = sums.season();
    byte[] key = keys.season(season).getBytes(UTF_8);
    Map<String, Double> lastEnds = new HashMap<>();
    sums.teams().forEach((team, totals) -> lastEnds.put(team, (double) totals.lastEndMillis()));
    return Reach.of(
        () -> {
          int changed = differing(SeasonSums.read(season, redis.hgetAll(key), Map.of()), sums);
          if (!lastEnds.isEmpty()) {
            try (AbstractTransaction whole = redis.multi()) {
              whole.sadd(keys.seasons(), season.label());
              whole.del(key);
              SeasonSums.fields(sums)
                  .forEach((team, packed) -> whole.hset(key, team.getBytes(UTF_8), packed));
              whole.zadd(keys.lastEnds(season), lastEnds);
              whole.exec();
            }
          }
          return changed;
        });
  }

  /** Teams and players whose sums are others, whenever a team's last game ended. */
  private static int differing(LeagueChange old, LeagueChange right) {
    Set<String> teams = new HashSet<>(right.teams().keySet());
    teams.addAll(right.players().keySet());
    teams.addAll(old.teams().keySet());
    int differing = 0;
    for (String team : teams) {
      TeamTotals one = old.teams().getOrDefault(team, TeamTotals.NONE);
      TeamTotals other = right.teams().getOrDefault(team, TeamTotals.NONE);
      differing += withoutEnd(one).equals(withoutEnd(other)) ? 0 : 1;
      differing +=
          differing(
              old.players().getOrDefault(team, Map.of()),
              right.players().getOrDefault(team, Map.of()));
    }
    return differing;
  }

  private static TeamTotals withoutEnd(TeamTotals totals) {
    return new TeamTotals(totals.ratingMicros(), totals.startedGames(), totals.startersMicros(), 0);
  }

  private static int differing(Map<String, PlayerTotals> old, Map<String, PlayerTotals> right) {
    Set<String> ids = new HashSet<>(old.keySet());
    ids.addAll(right.keySet());
    return (int)
        ids.stream()
            .filter(
                id ->
                    !old.getOrDefault(id, PlayerTotals.NONE)
                        .equals(right.getOrDefault(id, PlayerTotals.NONE)))
            .count();
  }
}
