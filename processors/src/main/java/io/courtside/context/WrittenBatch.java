package io.courtside.context;

import io.courtside.books.Books;

/**
 * A scored batch whose lines stand in the journals and count once it is committed.
 *
 * @param batch the batch
 * @param commit everything it changed
 * @param books what became of the lane's lines, this batch included
 * @param scoringNanos how long scoring and writing took, nanoseconds
 */
public record WrittenBatch(ScoredBatch batch, LaneCommit commit, Books books, long scoringNanos) {}
