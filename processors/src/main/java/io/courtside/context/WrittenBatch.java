package io.courtside.context;

import io.courtside.journal.JournalPosition;

/**
 * A scored batch whose lines stand in the journals and count once it is committed.
 *
 * @param batch the batch
 * @param scored position of the scored journal after it
 * @param deadLetters position of the dead-letter journal after it
 */
public record WrittenBatch(
    ScoredBatch batch, JournalPosition scored, JournalPosition deadLetters) {}
