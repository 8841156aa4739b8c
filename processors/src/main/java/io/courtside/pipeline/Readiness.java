package io.courtside.pipeline;

import io.courtside.health.Health;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Why nothing should be sent to the program for now. Alarms are no reason: they are for a person to
 * look at, while the stream goes on.
 *
 * @param health what is held up
 * @param redis asks Redis for an answer; throws where it gives none
 * @param work directory whose disk is written to
 */
record Readiness(Health health, Runnable redis, Path work) {
  private static final long LEAST_BYTES = 64L << 20;

  /** The reasons; none where all is well. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    health.troubles().stream()
        .filter(trouble -> !trouble.alarm())
        .forEach(
            trouble ->
                reasons.add(trouble.part() + " since " + trouble.since() + ": " + trouble.what()));
    try {
      redis.run();
    } catch (RuntimeException e) {
      reasons.add("Redis does not answer: " + e.getMessage());
    }
    try {
      long left = Files.getFileStore(work).getUsableSpace();
      if (left < LEAST_BYTES) {
        reasons.add("the disk of %s has %d MiB left".formatted(work, left >> 20));
      }
    } catch (IOException e) {
      reasons.add("the disk of " + work + " cannot be looked at: " + e.getMessage());
    }
    return reasons;
  }
}
