package io.courtside.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.event.Events;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassRulesTest {
  private static final long EVERYDAY = 1_000_000;

  private final ClassRules rules =
      new ClassRules(
          Set.of("shot_made", "turnover"), Set.of("substitution", "shot_missed"), 2_000_000);

  private static Event of(EventType type) {
    return Events.builder(type, "g", 1).build();
  }

  private static Event shot(boolean made) {
    return Events.shot("g", 1).toBuilder().made(made).build();
  }

  @Test
  void an_event_is_of_the_class_of_its_type() {
    assertThat(rules.of(of(EventType.TURNOVER), EVERYDAY)).isEqualTo(EventClass.CRITICAL);
    assertThat(rules.of(of(EventType.REBOUND), EVERYDAY)).isEqualTo(EventClass.NORMAL);
    assertThat(rules.of(of(EventType.SUBSTITUTION), EVERYDAY)).isEqualTo(EventClass.LOW);
  }

  @Test
  void a_shot_is_of_the_class_of_how_it_went() {
    assertThat(rules.of(shot(true), EVERYDAY)).isEqualTo(EventClass.CRITICAL);
    assertThat(rules.of(shot(false), EVERYDAY)).isEqualTo(EventClass.LOW);
  }

  @Test
  void much_hanging_on_the_moment_raises_it_by_one() {
    assertThat(rules.of(of(EventType.SUBSTITUTION), 2_000_000)).isEqualTo(EventClass.NORMAL);
    assertThat(rules.of(of(EventType.REBOUND), 2_000_000)).isEqualTo(EventClass.CRITICAL);
    assertThat(rules.of(of(EventType.TURNOVER), 9_000_000)).isEqualTo(EventClass.CRITICAL);
    assertThat(rules.of(of(EventType.REBOUND), 1_999_999)).isEqualTo(EventClass.NORMAL);
  }

  @ParameterizedTest
  @EnumSource(names = {"GAME_START", "GAME_END"})
  void beginnings_and_ends_are_critical_whatever_the_rules_say(EventType type) {
    ClassRules lowly = new ClassRules(Set.of(), Set.of(type.wireName()), 2_000_000);
    assertThat(lowly.of(of(type), 0)).isEqualTo(EventClass.CRITICAL);
  }

  @Test
  void a_word_that_is_none_and_one_in_both_are_refused() {
    assertThatThrownBy(() -> new ClassRules(Set.of("dunk"), Set.of(), 0))
        .hasMessage("there is no kind of event named dunk");
    assertThatThrownBy(() -> new ClassRules(Set.of("foul"), Set.of("foul"), 0))
        .hasMessage("foul cannot be critical and low");
  }
}
