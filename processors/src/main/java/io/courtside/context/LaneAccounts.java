package io.courtside.context;

import io.courtside.books.Books;
import io.courtside.books.BooksTally;
import io.courtside.deadletter.DeadLetter;
import io.courtside.lane.Arrival;
import io.courtside.lane.LaneBlock;
import io.courtside.lane.OffsetTracker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One lane's accounts: for each source, what of it is in flight and what became of the rest.
 * Belongs to the lane's thread.
 */
final class LaneAccounts {

  private static final class Account {
    private final OffsetTracker offsets;
    private final BooksTally books;

    Account(SourceAccount stored) {
      offsets = new OffsetTracker(stored.position());
      books = new BooksTally(stored.books());
    }

    SourceAccount stored() {
      return new SourceAccount(offsets.position(), books.books());
    }
  }

  private final Map<String, SourceAccount> atStart;
  private final Map<String, Account> accounts = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private String lastSource;
  private Account last;

  /**
   * @param atStart the accounts of the last commit, by source
   */
  LaneAccounts(Map<String, SourceAccount> atStart) {
    this.atStart = Map.copyOf(atStart);
  }

  private Account of(String source) {
    // Asked for once an event, and neighbours are mostly of one source.
    if (!source.equals(lastSource)) {
      last =
          accounts.computeIfAbsent(
              source, id -> new Account(atStart.getOrDefault(id, SourceAccount.EMPTY)));
      lastSource = source;
      changed.add(source);
    }
    return last;
  }

  /**
   * Takes in the lines of a block: they are in flight from now on.
   *
   * @return the block without the lines that had been taken in before
   */
  LaneBlock take(LaneBlock block) {
    if (block.kind() != LaneBlock.Kind.LINES) {
      return block;
    }
    Account account = of(block.source());
    List<Arrival> arrivals = new ArrayList<>(block.arrivals().size());
    List<DeadLetter> letters = new ArrayList<>(block.deadLetters().size());
    int arrival = 0;
    int letter = 0;
    // Two lists in the order of the source are merged, since offsets are taken in rising order.
    while (arrival < block.arrivals().size() || letter < block.deadLetters().size()) {
      if (letterIsNext(block, arrival, letter)) {
        take(
            account,
            block.deadLetters().get(letter).offset(),
            block.deadLetters().get(letter++),
            letters);
      } else {
        take(
            account,
            block.arrivals().get(arrival).offset(),
            block.arrivals().get(arrival++),
            arrivals);
      }
    }
    account.books.read(-account.offsets.forgetAwaitedBefore(block.endOffset()));
    account.offsets.advance(block.endOffset(), block.anchor());
    return block.withLines(arrivals, letters);
  }

  private static boolean letterIsNext(LaneBlock block, int arrival, int letter) {
    return arrival == block.arrivals().size()
        || (letter < block.deadLetters().size()
            && block.deadLetters().get(letter).offset() < block.arrivals().get(arrival).offset());
  }

  private static <T> void take(Account account, long offset, T line, List<T> taken) {
    OffsetTracker.Taking taking = account.offsets.take(offset);
    if (taking == OffsetTracker.Taking.NEW) {
      account.books.read(1);
    }
    if (taking != OffsetTracker.Taking.KNOWN) {
      taken.add(line);
    }
  }

  /** An event turned out to have been seen before. */
  void duplicate(Arrival arrival) {
    Account account = of(arrival.source());
    account.offsets.settle(arrival.offset());
    account.books.duplicate();
  }

  /** An event has been scored. */
  void scored(Arrival arrival, boolean late) {
    Account account = of(arrival.source());
    account.offsets.settle(arrival.offset());
    account.books.scored(late);
  }

  /** An event has been deferred. */
  void deferred(Arrival arrival, boolean late) {
    Account account = of(arrival.source());
    account.offsets.settle(arrival.offset());
    account.books.deferred(late);
  }

  /** A line goes to the dead letters. */
  void dead(DeadLetter letter) {
    Account account = of(letter.source());
    account.offsets.settle(letter.offset());
    account.books.dead();
  }

  /** The accounts that changed since this was last asked for, by source. */
  Map<String, SourceAccount> takeChanged() {
    Map<String, SourceAccount> stored = new HashMap<>();
    for (String source : changed) {
      stored.put(source, accounts.get(source).stored());
    }
    changed.clear();
    lastSource = null;
    return stored;
  }

  /** What became of the lines of all sources, those of earlier runs included. */
  Books books() {
    Books books = Books.EMPTY;
    for (Map.Entry<String, SourceAccount> entry : atStart.entrySet()) {
      if (!accounts.containsKey(entry.getKey())) {
        books = books.plus(entry.getValue().books());
      }
    }
    for (Account account : accounts.values()) {
      books = books.plus(account.books.books());
    }
    return books;
  }
}
