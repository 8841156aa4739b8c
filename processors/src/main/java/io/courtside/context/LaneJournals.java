package io.courtside.context;

import io.courtside.journal.DeadLetterLines;
import io.courtside.journal.Journal;
import io.courtside.journal.JournalPosition;
import io.courtside.journal.ScoredLines;
import java.io.Closeable;
import java.io.IOException;
import java.time.InstantSource;

/**
 * The two journals of a lane.
 *
 * <p>A batch is always written after the one before it, whatever may stand there, so that a write
 * that failed half way can be made again.
 */
final class LaneJournals implements Closeable {

  /** The positions of both journals. */
  record Positions(JournalPosition scored, JournalPosition deadLetters) {}

  private final Journal scored;
  private final Journal deadLetters;
  private final InstantSource clock;
  private final ScoredLines scoredLines = new ScoredLines();
  private final DeadLetterLines deadLetterLines = new DeadLetterLines();
  private Positions written;

  LaneJournals(Journal scored, Journal deadLetters, Positions committed, InstantSource clock) {
    this.scored = scored;
    this.deadLetters = deadLetters;
    this.written = committed;
    this.clock = clock;
  }

  /**
   * Writes a batch after the one before.
   *
   * @return the positions after it, to be committed
   */
  Positions write(ScoredBatch batch) throws IOException {
    written =
        new Positions(
            scoredLines.append(batch.events(), batch.deferrals(), scored, written.scored()),
            deadLetterLines.append(
                batch.deadLetters(), clock.millis(), deadLetters, written.deadLetters()));
    return written;
  }

  @Override
  public void close() throws IOException {
    scored.close();
    deadLetters.close();
  }
}
