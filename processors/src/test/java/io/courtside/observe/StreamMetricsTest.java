package io.courtside.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.books.Books;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamMetricsTest {
  private final FakeStream stream = new FakeStream();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final StreamMetrics metrics = new StreamMetrics(stream, Duration.ofSeconds(10));

  @BeforeEach
  void bind() {
    metrics.bindTo(registry);
  }

  private double value(String name, String... tags) {
    return registry.get(name).tags(tags).meter().measure().iterator().next().getValue();
  }

  @Test
  void what_became_of_the_lines_is_read_when_it_is_asked_for() {
    stream.books = new Books(10, 1, 2, 6, 1, 3);
    assertThat(value("courtside.lines", "fate", "read")).isEqualTo(10);
    assertThat(value("courtside.lines", "fate", "scored")).isEqualTo(6);
    stream.books = new Books(20, 1, 2, 16, 1, 3);
    assertThat(value("courtside.lines", "fate", "scored")).isEqualTo(16);
  }

  @Test
  void what_kafka_still_has_and_which_sources_are_held_back_is_told() {
    stream.kafkaLag = 1_234;
    assertThat(value("courtside.kafka.lag")).isEqualTo(1_234);
    assertThat(value("courtside.sources.held")).isEqualTo(2);
  }

  @Test
  void deferrals_are_told_by_class_and_reason() {
    assertThat(value("courtside.deferred", "class", "low", "reason", "lag")).isEqualTo(7);
    assertThat(value("courtside.deferred", "class", "normal", "reason", "lag")).isZero();
  }

  @Test
  void each_lane_tells_what_waits_in_front_of_it_and_of_which_class() {
    stream.queuedBlocks = 4;
    assertThat(value("courtside.lane.queue.blocks", "lane", "1")).isEqualTo(4);
    assertThat(value("courtside.lane.queue", "lane", "1", "class", "normal")).isEqualTo(40);
    assertThat(value("courtside.lane.queue", "lane", "0", "class", "normal")).isZero();
    assertThat(value("courtside.lane.queue.oldest", "lane", "0")).isEqualTo(0.002);
  }

  @Test
  void the_reason_of_a_batchs_closing_and_the_time_of_commits_are_told() {
    assertThat(value("courtside.batches", "closed_by", "size")).isEqualTo(3);
    assertThat(registry.get("courtside.commit").functionTimer().count()).isEqualTo(3);
    assertThat(registry.get("courtside.shed.level").gauge().value()).isEqualTo(1);
  }

  @Test
  void another_model_takes_the_place_of_the_one_before() {
    assertThat(value("courtside.model", "model", "wp-1")).isEqualTo(1);
    stream.model = "wp-2";
    metrics.refresh();
    assertThat(registry.find("courtside.model").meters()).hasSize(1);
    assertThat(value("courtside.model", "model", "wp-2")).isEqualTo(1);
  }

  @Test
  void every_metric_is_the_programs_and_says_what_it_is() {
    assertThat(registry.getMeters())
        .extracting(Meter::getId)
        .allMatch(id -> id.getName().startsWith("courtside."))
        .allMatch(id -> id.getDescription() != null && !id.getDescription().isBlank());
  }
}
