package io.courtside.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Settings of one start that must make no difference to the scores.
 *
 * @param workers lanes
 * @param batchSize events of a full micro-batch
 */
record Knobs(int workers, int batchSize) {
  /** What holds where nothing is varied; small batches, so that there are many commits to hit. */
  static final Knobs STEADY = new Knobs(2, 8);

  private static final int[] WORKERS = {1, 2, 4};
  private static final int[] BATCH_SIZES = {1, 8, 32};

  /** Other ones each time. */
  static Knobs drawn(RandomGenerator random) {
    return new Knobs(
        WORKERS[random.nextInt(WORKERS.length)], BATCH_SIZES[random.nextInt(BATCH_SIZES.length)]);
  }

  List<String> arguments() {
    return List.of(
        "--set",
        "courtside.workers=" + workers,
        "--set",
        "courtside.batch.size=" + batchSize,
        // Short queues: what is read but not committed stays little, so every life gets some way.
        "--set",
        "courtside.lane.queue.blocks=2",
        "--set",
        "courtside.source.block.lines=64");
  }

  /** The same, and lines let in at a pace. */
  List<String> arguments(long linesPerSecond) {
    List<String> all = new ArrayList<>(arguments());
    all.addAll(List.of("--set", "courtside.throttle.total=" + linesPerSecond));
    return all;
  }

  @Override
  public String toString() {
    return "workers " + workers + ", batch " + batchSize;
  }
}
