package io.courtside.context;

import io.courtside.batch.BatchPart;
import io.courtside.batch.BatchTally;
import io.courtside.batch.MicroBatch;
import io.courtside.books.Books;
import io.courtside.lane.LaneBlock;
import io.courtside.league.League;
import io.courtside.league.LeagueChange;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/** All lanes: the steps of the lane route, each carried out by the lane that the block is of. */
public final class Lanes implements Closeable {
  private final List<Lane> lanes;
  private final League league;
  private final BatchTally tally;
  private final LongSupplier nanoTime;
  private volatile boolean halted;

  /**
   * @param lanes the lanes, in their order
   * @param league what games know of their teams as they begin
   * @param tally counts the batches
   * @param nanoTime monotonic time, nanoseconds
   */
  Lanes(List<Lane> lanes, League league, BatchTally tally, LongSupplier nanoTime) {
    this.lanes = List.copyOf(lanes);
    this.league = league;
    this.tally = tally;
    this.nanoTime = nanoTime;
  }

  /** The lane with that number, from 0. */
  public Lane lane(int index) {
    return lanes.get(index);
  }

  /** How many lanes there are. */
  public int count() {
    return lanes.size();
  }

  /**
   * Takes a block in and brings the context of its games into memory, in one round trip at most.
   *
   * @return the block without the lines that had been taken in before
   */
  public LaneBlock recall(LaneBlock block) {
    return lane(block.lane()).recall(block);
  }

  /** Puts the events of a block into the order of their games. */
  public BatchPart sequence(LaneBlock block) {
    return lane(block.lane()).sequence(block);
  }

  /** Cuts what a block adds where micro-batches will be full. */
  public List<BatchPart> slice(BatchPart part) {
    return lane(part.lane()).slice(part);
  }

  /** Adds a part to the lane's open micro-batch; gives the batch the part is in. */
  public MicroBatch join(BatchPart part) {
    long now = nanoTime.getAsLong();
    MicroBatch batch = lane(part.lane()).join(part, now);
    if (batch.closing() != null) {
      tally.count(batch, now);
    }
    return batch;
  }

  /** Scores a micro-batch against the context in memory. */
  public ScoredBatch score(MicroBatch batch) {
    requireRunning();
    return lane(batch.lane()).score(batch, nanoTime.getAsLong());
  }

  /**
   * Writes the lines of a batch to the journals. They do not count before the commit.
   *
   * @throws IOException where they cannot be written; may be tried again
   */
  public WrittenBatch write(ScoredBatch batch) throws IOException {
    return lane(batch.lane()).write(batch, nanoTime);
  }

  /**
   * Stores all that a batch changed, whole or not at all.
   *
   * @throws StoreUnavailable where the store cannot be reached; may be tried again
   */
  public void commit(WrittenBatch written) {
    requireRunning();
    tally.committed(lane(written.batch().lane()).commit(written, nanoTime));
  }

  /**
   * Ends all commits: something went wrong that no other try can mend, and what is in memory is not
   * to be trusted. The next start goes on from the last commit.
   */
  public void halt() {
    halted = true;
    lanes.forEach(Lane::halt);
  }

  /** Whether {@link #halt()} was called. */
  public boolean isHalted() {
    return halted;
  }

  private void requireRunning() {
    if (halted) {
      throw new IllegalStateException("the lanes have been halted by an earlier failure");
    }
  }

  /** The sums of a season are these now. To be called while nothing commits. */
  public void seasonIsNow(LeagueChange sums) {
    league.replace(sums);
  }

  /** What is stored of these games was changed by another hand. */
  public void forget(Set<String> gameIds) {
    lanes.forEach(lane -> lane.forget(gameIds));
  }

  /** What became of all lines, as of each lane's last commit. */
  public Books books() {
    return lanes.stream().map(Lane::books).reduce(Books.EMPTY, Books::plus);
  }

  /** Why batches were closed. */
  public BatchTally tally() {
    return tally;
  }

  @Override
  public void close() throws IOException {
    for (Lane lane : lanes) {
      lane.close();
    }
  }
}
