package io.courtside.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.event.Events;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LiveGameTest {

  /** A list of plays that differ by their score. */
  private static List<Event> list(List<Integer> scores) {
    List<Event> events = new ArrayList<>();
    for (int score : scores) {
      int seq = events.size() + 1;
      events.add(
          Events.builder(EventType.SHOT, "g", seq)
              .eventId("g-%04d".formatted(seq))
              .homeScore(score)
              .build());
    }
    return events;
  }

  private static List<Event> asFirst(List<Event> events) {
    return events.stream().map(event -> event.toBuilder().revision(1).build()).toList();
  }

  @Provide
  Arbitrary<List<List<Integer>>> histories() {
    return Arbitraries.integers()
        .between(0, 3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .list()
        .ofMaxSize(12);
  }

  @Property(tries = 2_000, seed = "12")
  void whatever_the_history_the_slots_say_what_the_last_list_says(
      @ForAll("histories") List<List<Integer>> history) {
    LiveGame game = LiveGame.unpublished();
    List<Event> published = new ArrayList<>();
    for (List<Integer> scores : history) {
      List<Event> changes = game.toPublish(list(scores));
      game = game.after(changes);
      published.addAll(changes);
      assertThat(asFirst(game.events())).isEqualTo(list(scores));
      assertThat(game.toPublish(list(scores))).isEmpty();
    }
    assertThat(LiveGame.of(published)).isEqualTo(game);
    assertRevisionsCountUp(published);
  }

  private static void assertRevisionsCountUp(List<Event> published) {
    Map<String, Integer> revisions = new HashMap<>();
    for (Event event : published) {
      assertThat(event.revision()).isEqualTo(revisions.getOrDefault(event.eventId(), 0) + 1);
      revisions.put(event.eventId(), event.revision());
    }
  }

  @Property(tries = 500, seed = "13")
  void a_restart_anywhere_changes_nothing(@ForAll("histories") List<List<Integer>> history) {
    LiveGame game = LiveGame.unpublished();
    List<Event> published = new ArrayList<>();
    for (List<Integer> scores : history) {
      List<Event> changes = game.toPublish(list(scores));
      assertThat(LiveGame.of(published).toPublish(list(scores))).isEqualTo(changes);
      game = game.after(changes);
      published.addAll(changes);
    }
  }

  @Test
  void an_insertion_revises_the_slots_after_it() {
    LiveGame game = LiveGame.of(list(List.of(1, 2, 3)));
    List<Event> changes = game.toPublish(list(List.of(1, 9, 2, 3)));
    assertThat(changes).extracting(Event::seq).containsExactly(2, 3, 4);
    assertThat(changes).extracting(Event::revision).containsExactly(2, 2, 1);
  }

  @Test
  void a_slot_to_which_nothing_belongs_any_more_has_the_state_of_the_last_play() {
    LiveGame game = LiveGame.of(list(List.of(1, 2, 3)));
    List<Event> changes = game.toPublish(list(List.of(1, 2)));
    Event removed = changes.get(0);
    assertThat(changes).hasSize(1);
    assertThat(removed.eventId()).isEqualTo("g-0003");
    assertThat(removed.typeName()).isEqualTo(LiveGame.REMOVED);
    assertThat(removed.type()).isEqualTo(EventType.UNKNOWN);
    assertThat(removed.revision()).isEqualTo(2);
    assertThat(removed.homeScore()).isEqualTo(2);
    assertThat(removed.clockSeconds()).isEqualTo(list(List.of(1, 2)).get(1).clockSeconds());
  }

  @Test
  void an_empty_list_says_nothing() {
    assertThat(LiveGame.of(list(List.of(1, 2))).toPublish(List.of())).isEmpty();
  }

  @Test
  void a_slot_that_was_lost_is_published_as_new() {
    List<Event> all = list(List.of(1, 2, 3));
    LiveGame game = LiveGame.of(List.of(all.get(0), all.get(2)));
    assertThat(game.toPublish(all)).containsExactly(all.get(1));
  }
}
