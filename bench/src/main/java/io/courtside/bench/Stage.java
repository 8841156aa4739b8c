package io.courtside.bench;

import java.io.IOException;
import java.util.List;

/** A stage of the pipeline, from what the stage before it made to what the next one takes. */
public enum Stage {
  /** Lines to events: JSON, and what a line must be. */
  PARSE(StageRun::parse),
  /** What Redis knows of the games into memory. */
  RECALL(StageRun::recall),
  /** Without what was seen before. */
  DEDUP(StageRun::dedup),
  /** Into the order of each game. */
  SEQUENCE(StageRun::sequence),
  /** Into micro-batches. */
  BATCH(StageRun::batch),
  /** Features, inference, credit; state packed for the commit. */
  SCORE(StageRun::score),
  /** Scored lines, into the journal. */
  WRITE(StageRun::write),
  /** All that changed, into Redis. */
  COMMIT(StageRun::commit);

  /** What it does to a run. */
  @FunctionalInterface
  interface Work {
    List<?> of(StageRun run) throws IOException;
  }

  private final Work work;

  Stage(Work work) {
    this.work = work;
  }

  /**
   * Takes all events of the run through this stage.
   *
   * @return what the stage made
   */
  List<?> take(StageRun run) throws IOException {
    return work.of(run);
  }

  /** Whether it asks Redis. */
  boolean needsRedis() {
    return this == RECALL || this == COMMIT;
  }
}
