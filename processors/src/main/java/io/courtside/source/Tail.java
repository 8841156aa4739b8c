package io.courtside.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Reads many growing files as one stream of blocks, from where the ledger says.
 *
 * <p>Files not yet read to their end come one after the other, in the inbox's order; a file that
 * has been caught up with is live and gets a turn of a bounded number of blocks, so that none
 * starves another. One thread reads ({@link #next}); the reports may be asked for by any.
 */
public final class Tail implements Closeable {
  private final TailOptions options;
  private final LongSupplier nanoTime;
  private final Content.Opener opener;
  private final TailReports reports = new TailReports();
  private final SourceCatalog catalog;
  private final FileRoster roster;

  private final Deque<LiveFile> round = new ArrayDeque<>();
  private LiveFile catchingUp; // the one file read whole before the next is begun
  private LiveFile current; // whose turn it is
  private int turnLeft;
  private long listAtNanos;
  private boolean ended;

  /** Gets ready to read; reads the ledger, opens no file yet. */
  public Tail(Inbox inbox, TailOptions options, SourceLedger ledger, LongSupplier nanoTime) {
    this(inbox, options, ledger, nanoTime, Content::open);
  }

  Tail(
      Inbox inbox,
      TailOptions options,
      SourceLedger ledger,
      LongSupplier nanoTime,
      Content.Opener opener) {
    this.opener = opener;
    this.options = options;
    this.nanoTime = nanoTime;
    this.catalog = new SourceCatalog(ledger);
    this.roster = new FileRoster(inbox, options.stopAtEnd(), reports);
    this.listAtNanos = nanoTime.getAsLong();
  }

  /**
   * The next block; null when nothing is here now. When it is to stop at the end, {@link
   * LineBlock#endOfInput()} comes once, and null ever after.
   *
   * <p>When the ledger throws, so does this; nothing is lost by asking again later.
   *
   * @throws IOException when files cannot be closed or looked at any more; trouble with one file is
   *     a {@link #problems() problem} instead
   */
  public LineBlock next() throws IOException {
    while (!ended) {
      long now = nanoTime.getAsLong();
      if (now - listAtNanos >= 0) {
        roster.list(now);
        listAtNanos = now + options.listing().toNanos();
      }
      if (current == null && !beginTurn(now)) {
        if (!options.stopAtEnd() || !isEnd(now)) {
          return null;
        }
        ended = true;
        return LineBlock.endOfInput();
      }
      LineBlock block = current == null ? null : continueTurn(now);
      if (block != null) {
        return block;
      }
    }
    return null;
  }

  /** How long, in nanoseconds, after {@link #next} gave null it is not worth asking again. */
  public long pauseNanos() {
    long now = nanoTime.getAsLong();
    long pause = Math.min(listAtNanos - now, options.idlePoll().toNanos());
    for (LiveFile file : roster.open()) {
      pause = Math.min(pause, file.pollAtNanos() - now);
    }
    return Math.max(pause, 0);
  }

  /** How far reading is. */
  public TailProgress progress() {
    return reports.progress();
  }

  /** The rests without newline that were left when reading stopped at the end. */
  public List<Unfinished> unfinished() {
    return reports.unfinished();
  }

  /** The files that could not be read, or not to their end. */
  public List<SourceProblem> problems() {
    return reports.problems();
  }

  private boolean isEnd(long now) throws IOException {
    if (roster.isAllDone()) {
      roster.list(now);
    }
    return roster.isAllDone();
  }

  /** Gives the next file its turn; false when none has anything to read now. */
  private boolean beginTurn(long now) throws IOException {
    if (round.isEmpty()) {
      fillRound(now);
    }
    do {
      current = round.poll();
    } while (current != null && !roster.isOpen(current));
    turnLeft = options.turnBlocks();
    if (current == null) {
      return false;
    }
    prepare(current, now);
    return true;
  }

  private void fillRound(long now) throws IOException {
    for (LiveFile file : roster.open()) {
      if (file != catchingUp && !roster.closeIfGone(file, now) && file.hasMore(now)) {
        round.add(file);
      }
    }
    if (catchingUp == null) {
      openNext(now);
    }
    if (catchingUp != null) {
      round.add(catchingUp);
    }
  }

  private void openNext(long now) throws IOException {
    for (FoundFile found = roster.nextWaiting();
        found != null && catchingUp == null;
        found = catchingUp == null ? roster.nextWaiting() : null) {
      try {
        TailedFile file = new TailedFile(found, options, catalog, nanoTime, opener);
        catchingUp = new LiveFile(file, found, options, now);
      } catch (NoSuchFileException e) {
        // Renamed since it was listed: the next listing has it under its new name, if any.
        if (roster.missedAgain(found)) {
          notOpened(found, e, now);
        }
      } catch (IOException e) {
        notOpened(found, e, now);
      }
    }
    if (catchingUp != null) {
      openedNow(catchingUp);
    }
  }

  private void notOpened(FoundFile found, IOException why, long now) {
    String name = found.path().toString();
    reports.problem(found.key(), name, name + ": cannot be read (" + Inbox.reason(why) + ")");
    roster.restUnopened(found, why, now);
  }

  private void openedNow(LiveFile file) {
    RestingFile rested = roster.resting(file.file().key());
    boolean mayFork = rested != null && rested.hasMoreThanTheOriginal(nanoTime.getAsLong());
    boolean mayStillGrow =
        !options.stopAtEnd() && (rested == null || !rested.isSettled(nanoTime.getAsLong()));
    file.expect(mayStillGrow, mayFork);
    roster.opened(file);
  }

  /** Makes sure that the file is a source and still the one that was read. */
  private void prepare(LiveFile live, long now) throws IOException {
    TailedFile file = live.file();
    try {
      if (file.finding().verdict() == SourceCatalog.Verdict.SOURCE) {
        if (!file.isUnchanged()) {
          replaced(live, now);
        }
      } else if (!live.identify()) {
        settleUnidentified(live, now);
      }
    } catch (IOException e) {
      broken(live, e, now);
    } catch (RuntimeException e) {
      endTurn(live); // the ledger fails; the file is looked at again in the next turn
      throw e;
    }
  }

  private LineBlock continueTurn(long now) throws IOException {
    LiveFile live = current;
    try {
      LineBlock block = live.file().next();
      if (block == null) {
        endOfFile(live, now);
        return null;
      }
      live.came(now);
      if (--turnLeft == 0) {
        report(live.file());
        current = null;
      }
      return block;
    } catch (IOException e) {
      broken(live, e, now);
      return null;
    }
  }

  private void endOfFile(LiveFile live, long now) throws IOException {
    TailedFile file = live.file();
    report(file);
    if (file.damage() != null) {
      broken(live, file.damage(), now);
    } else if (!file.isUnchanged()) {
      replaced(live, now);
    } else if (options.stopAtEnd() || file.isClosed()) {
      done(live, now);
    } else {
      pause(live, now);
    }
  }

  private void settleUnidentified(LiveFile live, long now) throws IOException {
    TailedFile file = live.file();
    report(file);
    switch (file.finding().verdict()) {
      case COPY -> leave(live, RestingFile.Reason.COPY, now);
      case PERHAPS_A_COPY -> leave(live, RestingFile.Reason.PERHAPS_A_COPY, now);
      default -> {
        if (file.damage() != null) {
          broken(live, file.damage(), now);
        } else if (options.stopAtEnd() || file.isClosed()) {
          done(live, now);
        } else {
          pause(live, now);
        }
      }
    }
  }

  private void done(LiveFile live, long now) throws IOException {
    reports.done(live.file().key(), live.file().unfinished());
    leave(live, RestingFile.Reason.DONE, now);
  }

  private void broken(LiveFile live, IOException why, long now) throws IOException {
    TailedFile file = live.file();
    String message =
        why instanceof SourceException
            ? why.getMessage()
            : file.name() + ": cannot be read on (" + Inbox.reason(why) + ")";
    reports.problem(file.key(), file.name(), message);
    reports.unfinished(file.key(), file.unfinished());
    leave(live, RestingFile.Reason.ofTrouble(why), now);
  }

  private void pause(LiveFile live, long now) throws IOException {
    reports.well(live.file().key());
    live.pauseFrom(now);
    live.file().rest();
    endTurn(live);
    roster.limitOpen(catchingUp, now);
  }

  private void replaced(LiveFile live, long now) throws IOException {
    reports.replaced(live.file().name());
    roster.close(live);
    endTurn(live);
    listAtNanos = now;
  }

  private void leave(LiveFile live, RestingFile.Reason reason, long now) throws IOException {
    roster.rest(live, reason, now);
    endTurn(live);
  }

  private void endTurn(LiveFile live) {
    current = null;
    catchingUp = live == catchingUp ? null : catchingUp;
  }

  private void report(TailedFile file) throws IOException {
    reports.read(file.key(), file.name(), file.rawPosition(), file.rawSize());
  }

  /** Closes all files; reading is over. */
  @Override
  public void close() throws IOException {
    ended = true;
    for (LiveFile file : roster.open()) {
      roster.close(file);
    }
  }
}
