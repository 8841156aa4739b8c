package io.courtside.overload;

import io.courtside.event.Event;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * What is deferred now, and how much has been. One writes the level, all lanes read it; safe for
 * use by many threads.
 */
public final class Shedding {
  private final ClassRules rules;
  private final Map<EventClass, Map<Deferral.Reason, LongAdder>> counts =
      new EnumMap<>(EventClass.class);
  private volatile ShedLevel byLag = ShedLevel.NONE;
  private volatile ShedLevel asked = ShedLevel.NONE;

  /**
   * @param rules which class an event is of
   */
  public Shedding(ClassRules rules) {
    this.rules = rules;
    for (EventClass eventClass : EventClass.values()) {
      Map<Deferral.Reason, LongAdder> byReason = new EnumMap<>(Deferral.Reason.class);
      for (Deferral.Reason reason : Deferral.Reason.values()) {
        byReason.put(reason, new LongAdder());
      }
      counts.put(eventClass, byReason);
    }
  }

  /** Which class an event is of. */
  public ClassRules rules() {
    return rules;
  }

  /** The lag asks for this level from now on. */
  public void lagAsksFor(ShedLevel level) {
    byLag = level;
  }

  /** Somebody asks for this level from now on; at least as much is deferred. */
  public void ask(ShedLevel level) {
    asked = level;
  }

  /** How much somebody asked to defer at least. */
  public ShedLevel asked() {
    return asked;
  }

  /** How much is deferred now. */
  public ShedLevel level() {
    return byLag.compareTo(asked) >= 0 ? byLag : asked;
  }

  /**
   * That {@code event} is deferred, if it is to be; empty where it is to be scored.
   *
   * @param late whether it came after its turn
   * @param leverageMicros leverage of its moment, in millionths
   * @param nowMillis milliseconds since the epoch
   */
  public Optional<Deferral> deferral(
      Event event, boolean late, long leverageMicros, long nowMillis) {
    if (byLag == ShedLevel.NONE && asked == ShedLevel.NONE) {
      return Optional.empty();
    }
    EventClass eventClass = rules.of(event, leverageMicros);
    if (!level().defers(eventClass)) {
      return Optional.empty();
    }
    Deferral.Reason reason = byLag.defers(eventClass) ? Deferral.Reason.LAG : Deferral.Reason.ASKED;
    return Optional.of(new Deferral(event, eventClass, reason, late, nowMillis));
  }

  /** Counts a deferral that has been committed. */
  public void count(Deferral deferral) {
    counts.get(deferral.eventClass()).get(deferral.reason()).increment();
  }

  /** How many events of a class were deferred for a reason since the start. */
  public long deferred(EventClass eventClass, Deferral.Reason reason) {
    return counts.get(eventClass).get(reason).sum();
  }
}
