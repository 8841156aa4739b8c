package io.courtside.context;

import io.courtside.journal.JournalPosition;
import io.courtside.league.LeagueNews;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A context store in memory, all of which can be taken out and be put in again. */
final class SnapshotStore implements ContextStore {

  /**
   * All that is stored, never changed once it is made.
   *
   * @param games by id
   * @param epochs by number of lanes, lane by lane the account of each source
   * @param scored by lane, how far its scored journal counts
   * @param deadLetters by lane, how far its dead-letter journal counts
   * @param numbers by lane, the number of its last commit
   */
  record Content(
      Map<String, StoredGame> games,
      Map<Integer, List<Map<String, SourceAccount>>> epochs,
      Map<Integer, JournalPosition> scored,
      Map<Integer, JournalPosition> deadLetters,
      Map<Integer, Long> numbers) {

    static final Content EMPTY = new Content(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    Progress progress() {
      return new Progress(epochs, scored, deadLetters, numbers);
    }

    Content with(LaneCommit commit) {
      long last = numbers.getOrDefault(commit.lane(), 0L);
      if (commit.number() == last) {
        return this;
      }
      if (commit.number() != last + 1) {
        throw new StoreRolledBack(commit.lane(), commit.number() - 1, Long.toString(last));
      }
      Map<String, StoredGame> allGames = new TreeMap<>(games);
      commit.games().forEach(game -> allGames.merge(game.gameId(), game, Content::merged));
      Map<Integer, List<Map<String, SourceAccount>>> allEpochs = new TreeMap<>(epochs);
      List<Map<String, SourceAccount>> lanes = new ArrayList<>();
      for (int lane = 0; lane < commit.lanes(); lane++) {
        Map<String, SourceAccount> accounts = new TreeMap<>();
        if (epochs.containsKey(commit.lanes())) {
          accounts.putAll(epochs.get(commit.lanes()).get(lane));
        }
        if (lane == commit.lane()) {
          accounts.putAll(commit.accounts());
        }
        lanes.add(accounts);
      }
      allEpochs.put(commit.lanes(), lanes);
      return new Content(
          allGames,
          allEpochs,
          with(scored, commit.lane(), commit.scored()),
          with(deadLetters, commit.lane(), commit.deadLetters()),
          with(numbers, commit.lane(), commit.number()));
    }

    private static StoredGame merged(StoredGame before, StoredGame now) {
      byte[] players = now.players() == null ? before.players() : now.players();
      Map<Integer, byte[]> plays = new TreeMap<>(before.plays());
      plays.putAll(now.plays());
      byte[] forms = now.forms() == null ? before.forms() : now.forms();
      return new StoredGame(now.gameId(), now.game(), forms, players, plays, null, false);
    }

    private static <V> Map<Integer, V> with(Map<Integer, V> before, int lane, V value) {
      Map<Integer, V> all = new TreeMap<>(before);
      all.put(lane, value);
      return all;
    }

    /** All of it but the numbers as a text that is the same for the same content. */
    String text() {
      StringBuilder text = new StringBuilder();
      games.forEach(
          (id, game) -> {
            text.append(id).append('=').append(HexFormat.of().formatHex(game.game()));
            text.append(Arrays.hashCode(game.players()));
            new TreeMap<>(game.plays())
                .forEach((chunk, plays) -> text.append(chunk).append(Arrays.hashCode(plays)));
          });
      epochs.forEach(
          (count, lanes) -> {
            for (Map<String, SourceAccount> lane : lanes) {
              text.append('|').append(count);
              lane.forEach((source, account) -> text.append(source).append(text(account)));
            }
          });
      return text.append(scored).append(deadLetters).toString();
    }

    private static String text(SourceAccount account) {
      return account.position().highWater()
          + Arrays.toString(account.position().inFlight())
          + account.books();
    }
  }

  private Content content;
  private boolean losesAnswer;

  SnapshotStore(Content content) {
    this.content = content;
  }

  Content content() {
    return content;
  }

  /** The next commit is made, but its answer does not arrive. */
  void loseNextAnswer() {
    losesAnswer = true;
  }

  @Override
  public Map<String, StoredGame> recall(Collection<String> gameIds) {
    Map<String, StoredGame> found = new HashMap<>(content.games());
    found.keySet().retainAll(gameIds);
    return found;
  }

  @Override
  public void commit(LaneCommit commit) {
    content = content.with(commit);
    if (losesAnswer) {
      losesAnswer = false;
      throw new StoreUnavailable("the answer was lost", null);
    }
  }

  @Override
  public LeagueNews league() {
    return LeagueNews.NONE;
  }

  @Override
  public Progress progress() {
    return content.progress();
  }
}
