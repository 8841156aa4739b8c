package io.courtside.pipeline;

import io.courtside.context.ContextStore;
import io.courtside.context.LaneCommit;
import io.courtside.context.Progress;
import io.courtside.context.SourceAccount;
import io.courtside.context.StoreRolledBack;
import io.courtside.context.StoreUnavailable;
import io.courtside.context.StoredGame;
import io.courtside.journal.JournalPosition;
import io.courtside.league.LeagueChange;
import io.courtside.league.LeagueNews;
import io.courtside.league.SeasonStart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A context store in memory, which can be told to be unavailable. */
final class MemoryStore implements ContextStore {
  private final Map<String, StoredGame> games = new HashMap<>();
  private final Map<Integer, List<Map<String, SourceAccount>>> epochs = new HashMap<>();
  private final Map<Integer, JournalPosition> scored = new HashMap<>();
  private final Map<Integer, JournalPosition> deadLetters = new HashMap<>();
  private final Map<Integer, Long> numbers = new HashMap<>();
  private LeagueNews league = LeagueNews.NONE;
  private int failures;
  private RuntimeException breakage;
  private int commits;

  /** The next {@code calls} commits fail. */
  void failNext(int calls) {
    failures = calls;
  }

  /** Every call from now on fails with something that nobody expects, or none if {@code null}. */
  void breakWith(RuntimeException unexpected) {
    breakage = unexpected;
  }

  private void requireWhole() {
    if (breakage != null) {
      throw breakage;
    }
  }

  /** A copy of all that is stored, to roll back to. */
  MemoryStore copy() {
    MemoryStore copy = new MemoryStore();
    copy.takeOver(this);
    return copy;
  }

  /** Forgets what was stored since {@code earlier} was copied. */
  void takeOver(MemoryStore earlier) {
    replace(games, earlier.games);
    replace(scored, earlier.scored);
    replace(deadLetters, earlier.deadLetters);
    replace(numbers, earlier.numbers);
    league = earlier.league;
    epochs.clear();
    earlier.epochs.forEach(
        (lanes, accounts) ->
            epochs.put(lanes, new ArrayList<>(accounts.stream().map(HashMap::new).toList())));
  }

  private static <K, V> void replace(Map<K, V> map, Map<K, V> with) {
    map.clear();
    map.putAll(with);
  }

  int commits() {
    return commits;
  }

  @Override
  public Map<String, StoredGame> recall(Collection<String> gameIds) {
    requireWhole();
    Map<String, StoredGame> found = new HashMap<>(games);
    found.keySet().retainAll(gameIds);
    return found;
  }

  @Override
  public void commit(LaneCommit commit) {
    requireWhole();
    if (failures > 0) {
      failures--;
      throw new StoreUnavailable("the test made it so", null);
    }
    long last = numbers.getOrDefault(commit.lane(), 0L);
    if (last == commit.number()) {
      return;
    }
    if (last != commit.number() - 1) {
      throw new StoreRolledBack(commit.lane(), commit.number() - 1, Long.toString(last));
    }
    numbers.put(commit.lane(), commit.number());
    commits++;
    for (StoredGame game : commit.games()) {
      games.merge(game.gameId(), game, MemoryStore::merged);
    }
    List<Map<String, SourceAccount>> lanes =
        epochs.computeIfAbsent(commit.lanes(), MemoryStore::emptyLanes);
    lanes.get(commit.lane()).putAll(commit.accounts());
    league = told(commit.league());
    scored.put(commit.lane(), commit.scored());
    deadLetters.put(commit.lane(), commit.deadLetters());
  }

  private static List<Map<String, SourceAccount>> emptyLanes(int count) {
    List<Map<String, SourceAccount>> lanes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lanes.add(new HashMap<>());
    }
    return lanes;
  }

  private static StoredGame merged(StoredGame before, StoredGame now) {
    byte[] players = now.players() == null ? before.players() : now.players();
    Map<Integer, byte[]> plays = new HashMap<>(before.plays());
    plays.putAll(now.plays());
    byte[] forms = now.forms() == null ? before.forms() : now.forms();
    return new StoredGame(now.gameId(), now.game(), forms, players, plays, null, false);
  }

  @Override
  public LeagueNews league() {
    return league;
  }

  private LeagueNews told(LeagueNews news) {
    List<SeasonStart> starts = new ArrayList<>(league.starts());
    news.starts().stream()
        .filter(start -> starts.stream().noneMatch(s -> s.season().equals(start.season())))
        .forEach(starts::add);
    List<LeagueChange> changes = new ArrayList<>(league.changes());
    changes.addAll(news.changes());
    return new LeagueNews(starts, changes);
  }

  @Override
  public Progress progress() {
    return new Progress(
        Map.copyOf(epochs), Map.copyOf(scored), Map.copyOf(deadLetters), Map.copyOf(numbers));
  }
}
