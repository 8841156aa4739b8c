package io.courtside.live;

import io.courtside.event.Event;
import io.courtside.event.EventBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * A game as it was published: a list of slots, {@code seq} 1 to n, each holding its latest
 * revision.
 *
 * <p>The feed edits, inserts and removes. A slot whose content has changed is published again with
 * the next revision, so the latest revision of each slot, in order and without those of type
 * {@value #REMOVED}, always is the feed's list. An insertion therefore revises every slot after it.
 *
 * @param slots the latest revision of each slot; one that was never seen has revision 0
 */
public record LiveGame(List<Event> slots) {
  /** Type of a slot to which nothing belongs any more. It counts for nobody. */
  public static final String REMOVED = "removed";

  /** Keeps the slots as they are. */
  public LiveGame {
    slots = List.copyOf(slots);
  }

  /** A game of which nothing was published. */
  public static LiveGame unpublished() {
    return new LiveGame(List.of());
  }

  /**
   * The game as published events left it.
   *
   * @param published events of one game, in any order, revisions of a slot among them
   */
  public static LiveGame of(List<Event> published) {
    return unpublished().after(published);
  }

  /** The game once {@code published} is out too. */
  public LiveGame after(List<Event> published) {
    List<Event> next = new ArrayList<>(slots);
    for (Event event : published) {
      while (next.size() < event.seq()) {
        next.add(removed(event, next.size() + 1, 0));
      }
      if (event.revision() > next.get(event.seq() - 1).revision()) {
        next.set(event.seq() - 1, event);
      }
    }
    return new LiveGame(next);
  }

  /**
   * What has to be published so that the slots say what {@code now} says.
   *
   * @param now the feed's list, {@code seq} 1 to n, of revision 1; an empty one says nothing
   * @return in order of {@code seq}; empty where nothing has changed
   */
  public List<Event> toPublish(List<Event> now) {
    List<Event> changes = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      Event event = now.get(i);
      if (i >= slots.size()) {
        changes.add(event);
      } else if (!sameContent(slots.get(i), event)) {
        changes.add(revised(event, slots.get(i).revision() + 1));
      }
    }
    for (int i = now.size(); i < slots.size() && !now.isEmpty(); i++) {
      Event slot = slots.get(i);
      if (!isRemoved(slot) || slot.revision() == 0) {
        changes.add(removed(now.get(now.size() - 1), slot.seq(), slot.revision() + 1));
      }
    }
    return changes;
  }

  /** The events that count: the slots without those to which nothing belongs. */
  public List<Event> events() {
    return slots.stream().filter(slot -> !isRemoved(slot)).toList();
  }

  private static boolean isRemoved(Event slot) {
    return slot.typeName().equals(REMOVED);
  }

  private static boolean sameContent(Event slot, Event event) {
    return slot.equals(revised(event, slot.revision()));
  }

  private static Event revised(Event event, int revision) {
    return event.toBuilder().revision(revision).build();
  }

  /** An empty slot with the state of {@code last}, so that scoring it moves nothing. */
  private static Event removed(Event last, int seq, int revision) {
    return new EventBuilder()
        .typeName(REMOVED)
        .eventId(GameTranslation.eventId(last.gameId(), seq))
        .gameId(last.gameId())
        .seq(seq)
        .tsMillis(last.tsMillis())
        .period(last.period())
        .clockSeconds(last.clockSeconds())
        .homeTeam(last.homeTeam())
        .awayTeam(last.awayTeam())
        .homeScore(last.homeScore())
        .awayScore(last.awayScore())
        .revision(revision)
        .build();
  }
}
