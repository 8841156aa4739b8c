package io.courtside.loadtest;

import io.courtside.overload.EventClass;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A program in memory: what is written is scored at the next look, every {@code nth} put off. */
final class MemoryProgram implements LineSink, ScoredReader, Machine {
  private final Queue<Long> waiting = new ConcurrentLinkedQueue<>();
  private final int nth;

  MemoryProgram(int nth) {
    this.nth = nth;
  }

  @Override
  public void write(byte[] bytes, int length) {
    String lines = new String(bytes, 0, length, StandardCharsets.UTF_8);
    String opening = "{\"event_id\":\"" + Lines.RUN + "-";
    lines
        .lines()
        .forEach(
            line ->
                waiting.add(
                    Long.parseLong(line.substring(opening.length(), opening.length() + 10))));
  }

  @Override
  public void poll(Taker taker) {
    taker.looked();
    for (Long number = waiting.poll(); number != null; number = waiting.poll()) {
      taker.line(number, nth > 0 && number % nth == 0 ? EventClass.CRITICAL : null);
    }
  }

  @Override
  public Duration programCpu() {
    return Duration.ZERO;
  }

  @Override
  public long programBytes() {
    return 3 << 20;
  }

  @Override
  public Duration ownCpu() {
    return Duration.ZERO;
  }

  @Override
  public long ownCollections() {
    return 0;
  }

  @Override
  public Duration ownCollecting() {
    return Duration.ZERO;
  }
}
