package io.courtside.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.books.Books;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamAlertsTest {
  private static final long SECOND = 1_000_000_000L;

  private final FakeStream stream = new FakeStream();
  private final StreamAlerts alerts =
      new StreamAlerts(
          new StreamAlerts.Limits(Duration.ofSeconds(10), 0.9, 0.01, 0.05, Duration.ofSeconds(3)));

  private StreamAlerts.Changes look(long atSeconds) {
    return alerts.look(stream, atSeconds * SECOND);
  }

  @Test
  void a_lag_over_the_objective_is_told_once_and_only_if_it_lasts() {
    stream.lagSeconds = 12;
    assertThat(look(0).raised()).isEmpty();
    assertThat(look(2).raised()).isEmpty();
    assertThat(look(3).raised())
        .containsExactly(
            new Alert("lag", "a line waits 12.0 s for its score, the objective is 10.0 s"));
    assertThat(look(4).raised()).isEmpty();
  }

  @Test
  void a_hiccup_is_not_told() {
    stream.lagSeconds = 12;
    look(0);
    stream.lagSeconds = 1;
    look(2);
    stream.lagSeconds = 12;
    assertThat(look(3).raised()).isEmpty();
  }

  @Test
  void an_alert_ends_when_the_lag_has_been_under_half_of_the_objective_as_long() {
    stream.lagSeconds = 12;
    look(0);
    look(3);
    stream.lagSeconds = 6;
    assertThat(look(10).ended()).isEmpty();
    stream.lagSeconds = 4;
    assertThat(look(11).ended()).isEmpty();
    assertThat(look(14).ended()).containsExactly("lag");
    assertThat(look(15)).isEqualTo(new StreamAlerts.Changes(List.of(), List.of()));
  }

  @Test
  void a_queue_that_stays_full_is_told() {
    stream.queuedBlocks = 60;
    look(0);
    assertThat(look(3).raised()).extracting(Alert::part).containsExactly("queue");
  }

  @Test
  void shares_are_those_of_the_lines_since_the_last_look() {
    stream.books = new Books(1_000, 900, 0, 100, 0, 0);
    assertThat(look(0).raised()).isEmpty();
    for (int at = 1; at <= 3; at++) {
      stream.books = stream.books.plus(new Books(100, 1, 0, 97, 2, 0));
      assertThat(look(at).raised()).isEmpty();
    }
    stream.books = stream.books.plus(new Books(100, 1, 0, 97, 2, 0));
    assertThat(look(4).raised())
        .containsExactly(new Alert("deferrals", "2.0% of the events are deferred"));
  }

  @Test
  void a_source_that_sends_something_else_is_found_out_by_its_dead_letters() {
    look(0);
    for (int at = 1; at <= 4; at++) {
      stream.books = stream.books.plus(new Books(100, 50, 0, 50, 0, 0));
      if (at < 4) {
        assertThat(look(at).raised()).isEmpty();
      }
    }
    assertThat(look(4).raised())
        .containsExactly(
            new Alert("dead letters", "50.0% of the lines are no events; see the dead-letter log"));
  }
}
