package io.courtside.context;

import io.courtside.books.Books;
import io.courtside.journal.JournalPosition;
import io.courtside.lane.LaneAssignment;
import io.courtside.lane.SettledBefore;
import io.courtside.lane.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What has been done so far, as the last commits left it.
 *
 * @param epochs for each number of lanes there ever was, lane by lane the account of each source
 * @param scored by lane, how far its scored journal counts
 * @param deadLetters by lane, how far its dead-letter journal counts
 * @param commits by lane, the number of its last commit
 */
public record Progress(
    Map<Integer, List<Map<String, SourceAccount>>> epochs,
    Map<Integer, JournalPosition> scored,
    Map<Integer, JournalPosition> deadLetters,
    Map<Integer, Long> commits) {

  /** Nothing done yet. */
  public static final Progress NONE = new Progress(Map.of(), Map.of(), Map.of(), Map.of());

  /** What became of each source's lines, by source id. Lines in flight are not in it. */
  public Map<String, Books> booksBySource() {
    Map<String, Books> bySource = new TreeMap<>();
    epochs
        .values()
        .forEach(
            lanes ->
                lanes.forEach(
                    accounts ->
                        accounts.forEach(
                            (source, account) ->
                                bySource.merge(source, account.settledBooks(), Books::plus))));
    return bySource;
  }

  /** What became of all lines. */
  public Books books() {
    return booksBySource().values().stream().reduce(Books.EMPTY, Books::plus);
  }

  /** What has been settled, to be left out when a source is read again. */
  public SettledBefore settledBefore() {
    List<SettledBefore.Epoch> settled = new ArrayList<>();
    epochs.forEach(
        (lanes, accounts) ->
            settled.add(
                new SettledBefore.Epoch(
                    new LaneAssignment(lanes),
                    accounts.stream().map(Progress::positions).toList())));
    return new SettledBefore(settled);
  }

  private static Map<String, SourcePosition> positions(Map<String, SourceAccount> accounts) {
    Map<String, SourcePosition> positions = new HashMap<>();
    accounts.forEach((source, account) -> positions.put(source, account.position()));
    return positions;
  }

  /**
   * Where each source stands, by its id: where it must be read from, and the content fingerprint by
   * which it is known again.
   */
  public Map<String, SourcePosition> positions() {
    Map<String, SourcePosition> bySource = new HashMap<>();
    Set<String> sources = new HashSet<>();
    epochs.values().forEach(lanes -> lanes.forEach(lane -> sources.addAll(lane.keySet())));
    for (String source : sources) {
      bySource.put(source, position(source));
    }
    return bySource;
  }

  /**
   * The accounts to go on with, lane by lane; empty ones for a number of lanes there never was.
   *
   * <p>What was in flight when so many lanes ran last, and was dealt with by another number of
   * lanes since, is no longer theirs.
   */
  public List<Map<String, SourceAccount>> accounts(int lanes) {
    List<Map<String, SourceAccount>> goOn = new ArrayList<>();
    for (int lane = 0; lane < lanes; lane++) {
      Map<String, SourceAccount> accounts = new HashMap<>();
      if (epochs.containsKey(lanes)) {
        epochs
            .get(lanes)
            .get(lane)
            .forEach((id, account) -> accounts.put(id, account.from(position(id).lowWater())));
      }
      goOn.add(accounts);
    }
    return goOn;
  }

  private SourcePosition position(String source) {
    SourcePosition furthest = SourcePosition.START;
    long lowWater = 0;
    for (List<Map<String, SourceAccount>> lanes : epochs.values()) {
      // An epoch's lines are all dealt with before its slowest lane's low water; of two epochs the
      // one that got further was the later to read the source.
      long low = Long.MAX_VALUE;
      for (Map<String, SourceAccount> lane : lanes) {
        SourcePosition position = lane.getOrDefault(source, SourceAccount.EMPTY).position();
        low = Math.min(low, position.lowWater());
        if (position.highWater() > furthest.highWater()) {
          furthest = position;
        }
      }
      lowWater = Math.max(lowWater, low);
    }
    long[] unsettled = lowWater < furthest.highWater() ? new long[] {lowWater} : new long[0];
    return new SourcePosition(furthest.highWater(), furthest.anchor(), unsettled);
  }
}
