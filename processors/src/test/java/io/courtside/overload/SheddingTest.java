package io.courtside.overload;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.event.Events;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SheddingTest {
  private final Shedding shedding =
      new Shedding(new ClassRules(Set.of("turnover"), Set.of("timeout"), 2_000_000));
  private final Event critical = Events.builder(EventType.TURNOVER, "g", 1).build();
  private final Event normal = Events.builder(EventType.FOUL, "g", 2).build();
  private final Event low = Events.builder(EventType.TIMEOUT, "g", 3).build();

  private boolean defers(Event event) {
    return shedding.deferral(event, false, 0, 5).isPresent();
  }

  @Test
  void a_level_defers_its_class_and_those_below_never_critical_ones() {
    assertThat(defers(low)).isFalse();
    shedding.lagAsksFor(ShedLevel.LOW);
    assertThat(defers(low)).isTrue();
    assertThat(defers(normal)).isFalse();
    shedding.lagAsksFor(ShedLevel.NORMAL);
    assertThat(defers(low)).isTrue();
    assertThat(defers(normal)).isTrue();
    assertThat(defers(critical)).isFalse();
  }

  @Test
  void what_somebody_asks_for_is_the_least_that_is_deferred() {
    shedding.ask(ShedLevel.LOW);
    shedding.lagAsksFor(ShedLevel.NONE);
    assertThat(shedding.level()).isEqualTo(ShedLevel.LOW);
    assertThat(shedding.deferral(low, true, 0, 5))
        .contains(new Deferral(low, EventClass.LOW, Deferral.Reason.ASKED, true, 5));
    shedding.lagAsksFor(ShedLevel.NORMAL);
    assertThat(shedding.deferral(low, true, 0, 5))
        .contains(new Deferral(low, EventClass.LOW, Deferral.Reason.LAG, true, 5));
  }

  @Test
  void deferrals_are_counted_by_class_and_reason() {
    shedding.lagAsksFor(ShedLevel.LOW);
    shedding.deferral(low, false, 0, 5).ifPresent(shedding::count);
    assertThat(shedding.deferred(EventClass.LOW, Deferral.Reason.LAG)).isEqualTo(1);
    assertThat(shedding.deferred(EventClass.LOW, Deferral.Reason.ASKED)).isZero();
    assertThat(shedding.deferred(EventClass.NORMAL, Deferral.Reason.LAG)).isZero();
  }
}
