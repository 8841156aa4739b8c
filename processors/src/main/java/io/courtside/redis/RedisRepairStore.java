package io.courtside.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.courtside.context.FinishedGame;
import io.courtside.context.StoredGame;
import io.courtside.league.LeagueChange;
import io.courtside.league.PlayerTotals;
import io.courtside.league.Season;
import io.courtside.league.StoredLines;
import io.courtside.repair.RepairStore;
import io.courtside.score.CourtTime;
import io.courtside.score.PlayerLine;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
      byte[] field = RedisContextStore.PLAYERS.getBytes(UTF_8);
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
      StoredLines.write(lines, out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  @Override
  public int putSeason(LeagueChange sums) {
    Season season = sums.season();
    Map<String, byte[]> right = SeasonSums.fields(sums);
    byte[] key = keys.season(season).getBytes(UTF_8);
    Map<String, Double> lastEnds = new HashMap<>();
    sums.teams().forEach((team, totals) -> lastEnds.put(team, (double) totals.lastEndMillis()));
    return Reach.of(
        () -> {
          int changed = differing(byName(redis.hgetAll(key)), right);
          if (!lastEnds.isEmpty()) {
            try (AbstractTransaction whole = redis.multi()) {
              whole.sadd(keys.seasons(), season.label());
              whole.del(key);
              right.forEach((field, numbers) -> whole.hset(key, field.getBytes(UTF_8), numbers));
              whole.zadd(keys.lastEnds(season), lastEnds);
              whole.exec();
            }
          }
          return changed;
        });
  }

  private static Map<String, byte[]> byName(Map<byte[], byte[]> fields) {
    Map<String, byte[]> named = new HashMap<>();
    fields.forEach((field, numbers) -> named.put(new String(field, UTF_8), numbers));
    return named;
  }

  private static int differing(Map<String, byte[]> old, Map<String, byte[]> right) {
    Set<String> fields = new HashSet<>(old.keySet());
    fields.addAll(right.keySet());
    return (int)
        fields.stream()
            .filter(field -> !Arrays.equals(old.get(field), right.get(field)))
            .filter(field -> right.containsKey(field) || !SeasonSums.isNothing(old.get(field)))
            .count();
  }
}
