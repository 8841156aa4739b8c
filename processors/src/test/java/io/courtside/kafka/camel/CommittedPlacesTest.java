package io.courtside.kafka.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.courtside.context.StoreUnavailable;
import io.courtside.lane.SourcePosition;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CommittedPlacesTest {
  private final Map<String, SourcePosition> committed = new HashMap<>();
  private final AtomicInteger assignments = new AtomicInteger();
  private String topicId = "id1";
  private final CommittedPlaces places =
      new CommittedPlaces(topic -> topicId, () -> committed, assignments::incrementAndGet);

  @Test
  void what_was_never_read_is_read_from_its_beginning() {
    assertThat(places.getState("events/2")).isEqualTo("-1");
  }

  @Test
  void reading_goes_on_at_the_earliest_line_in_flight() {
    committed.put("kafka:events:id1/2", new SourcePosition(100, 0, new long[] {40, 70}));
    assertThat(places.getState("events/2")).isEqualTo("39");
  }

  @Test
  void each_assignment_asks_anew_and_is_told_of() {
    committed.put("kafka:events:id1/0", new SourcePosition(10, 0, new long[0]));
    assertThat(places.getState("events/0")).isEqualTo("9");
    committed.put("kafka:events:id1/0", new SourcePosition(25, 0, new long[0]));
    assertThat(places.getState("events/0")).isEqualTo("24");
    assertThat(assignments).hasValue(2);
  }

  @Test
  void a_topic_made_again_under_its_name_is_another_source() {
    committed.put("kafka:events:id1/0", new SourcePosition(10, 0, new long[0]));
    topicId = "id2";
    assertThat(places.getState("events/0")).isEqualTo("-1");
    assertThat(places.partition("events", 0).source()).isEqualTo("kafka:events:id2/0");
  }

  @Test
  void what_camel_would_keep_is_not_kept() {
    places.setState("events/0", "99");
    assertThat(places.getState("events/0")).isEqualTo("-1");
  }

  @Test
  void a_store_that_does_not_answer_is_asked_again() {
    AtomicInteger asked = new AtomicInteger();
    CommittedPlaces waiting =
        new CommittedPlaces(
            topic -> topicId,
            () -> {
              if (asked.incrementAndGet() == 1) {
                throw new StoreUnavailable("Redis did not answer", new IllegalStateException());
              }
              return committed;
            },
            () -> {});
    assertThat(waiting.getState("events/0")).isEqualTo("-1");
    assertThat(asked).hasValue(2);
  }

  @Test
  void a_partition_that_was_never_assigned_has_no_records() {
    assertThatIllegalStateException().isThrownBy(() -> places.partition("events", 3));
  }
}
