package io.courtside.pipeline;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * One of the program's answers to who asks for its health: live while the lanes go on, ready while
 * nothing holds them up.
 */
final class StreamHealth extends AbstractHealthCheck {
  private final boolean liveness;
  private final Supplier<List<String>> reasons;

  private StreamHealth(String id, boolean liveness, Supplier<List<String>> reasons) {
    super("courtside", id);
    this.liveness = liveness;
    this.reasons = reasons;
  }

  /**
   * @param reasons why the program should be started anew; none while it should not
   */
  static StreamHealth live(Supplier<List<String>> reasons) {
    return new StreamHealth("courtside-live", true, reasons);
  }

  /**
   * @param reasons why nothing should be sent to the program for now; none while it may
   */
  static StreamHealth ready(Supplier<List<String>> reasons) {
    return new StreamHealth("courtside-ready", false, reasons);
  }

  @Override
  public boolean isLiveness() {
    return liveness;
  }

  @Override
  public boolean isReadiness() {
    return !liveness;
  }

  @Override
  protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
    List<String> why = reasons.get();
    if (why.isEmpty()) {
      builder.up();
    } else {
      builder.down().message(String.join("; ", why));
    }
  }
}
