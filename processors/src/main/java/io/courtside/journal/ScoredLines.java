package io.courtside.journal;

import io.courtside.event.Event;
import io.courtside.overload.Deferral;
import io.courtside.overload.EventClass;
import io.courtside.score.Credit;
import io.courtside.score.ScoredEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes scored events as the lines of the scored log, and deferred ones as lines that say so. Not
 * thread safe.
 */
public final class ScoredLines {
  private static final byte[] EVENT_ID = JsonLines.part("{\"event_id\":");
  private static final byte[] REVISION = JsonLines.part(",\"revision\":");
  private static final byte[] HOME_WP_EVEN = JsonLines.part(",\"home_wp_even\":");
  private static final byte[] WPA = JsonLines.part(",\"wpa\":");
  private static final byte[] LEVERAGE = JsonLines.part(",\"leverage\":");
  private static final byte[] CREDIT = JsonLines.part(",\"credit\":[");
  private static final Map<EventClass, Map<Deferral.Reason, byte[]>> IN_TIME = deferrals(false);
  private static final Map<EventClass, Map<Deferral.Reason, byte[]>> LATE = deferrals(true);
  private static final int BILLIONTHS = 9;
  private static final int MILLIONTHS = 6;

  private final JsonLines lines = new JsonLines();
  private final TextParts gameIds = new TextParts(",\"game_id\":", ",\"seq\":", 1 << 10);
  private final TimeText eventTime = new TimeText(",\"ts\":\"", "\",\"type\":");
  private final TextParts scoredTypes = new TextParts("", ",\"home_wp\":", 1 << 8);
  private final TextParts deferredTypes =
      new TextParts("", ",\"deferred\":true,\"class\":", 1 << 8);
  private final CreditParts credits = new CreditParts(1 << 14); // a season has some 5,000
  private final TextParts models = models(false);
  private final TextParts modelsOfLate = models(true);
  private final TimeText scoredTime = new TimeText(",\"scored_at\":\"", "\"}\n");
  private final TimeText deferredTime = new TimeText(",\"deferred_at\":\"", "\"}\n");

  /** What a deferred line says between the type of its event and the time, by class and reason. */
  private static Map<EventClass, Map<Deferral.Reason, byte[]>> deferrals(boolean late) {
    Map<EventClass, Map<Deferral.Reason, byte[]>> parts = new EnumMap<>(EventClass.class);
    for (EventClass eventClass : EventClass.values()) {
      Map<Deferral.Reason, byte[]> ofClass = new EnumMap<>(Deferral.Reason.class);
      for (Deferral.Reason reason : Deferral.Reason.values()) {
        String part =
            "\"%s\",\"reason\":\"%s\",\"late\":%b"
                .formatted(eventClass.word(), reason.word(), late);
        ofClass.put(reason, JsonLines.part(part));
      }
      parts.put(eventClass, ofClass);
    }
    return parts;
  }

  private static TextParts models(boolean late) {
    return new TextParts("],\"model\":", ",\"late\":" + late + ",\"context_age_ms\":", 1 << 4);
  }

  /**
   * Appends {@code events} and then {@code deferrals} to a journal.
   *
   * @param committed position after which they are written
   * @return the position after them
   * @throws IOException where they could not be written; nothing counts as appended then
   */
  public JournalPosition append(
      List<ScoredEvent> events,
      List<Deferral> deferrals,
      Journal journal,
      JournalPosition committed)
      throws IOException {
    lines.clear();
    for (ScoredEvent scored : events) {
      write(scored);
    }
    for (Deferral deferral : deferrals) {
      write(deferral);
    }
    return journal.append(lines.array(), lines.length(), committed);
  }

  /** The line of one event, without its newline. */
  public byte[] line(ScoredEvent scored) {
    lines.clear();
    write(scored);
    return Arrays.copyOf(lines.array(), lines.length() - 1);
  }

  private void write(ScoredEvent scored) {
    write(scored.event());
    lines.decimal(scoredTypes.of(scored.event().typeName()), scored.homeWpNanos(), BILLIONTHS);
    lines.decimal(HOME_WP_EVEN, scored.homeWpEvenNanos(), BILLIONTHS);
    lines.decimal(WPA, scored.wpaNanos(), BILLIONTHS);
    lines.decimal(LEVERAGE, scored.leverageMicros(), MILLIONTHS);
    lines.raw(CREDIT);
    write(scored.credits());
    lines.number(
        (scored.late() ? modelsOfLate : models).of(scored.model()), scored.contextAgeMillis());
    lines.raw(scoredTime.of(scored.scoredAtMillis()));
  }

  /** What would have been scored stays unsaid: the backfill says it. */
  private void write(Deferral deferral) {
    write(deferral.event());
    lines.raw(deferredTypes.of(deferral.event().typeName()));
    lines.raw((deferral.late() ? LATE : IN_TIME).get(deferral.eventClass()).get(deferral.reason()));
    lines.raw(deferredTime.of(deferral.deferredAtMillis()));
  }

  /** All up to the word for its type. */
  private void write(Event event) {
    lines.raw(EVENT_ID);
    lines.text(event.eventId());
    lines.number(gameIds.of(event.gameId()), event.seq());
    if (event.revision() > 1) {
      lines.number(REVISION, event.revision());
    }
    lines.raw(eventTime.of(event.tsMillis()));
  }

  private void write(List<Credit> all) {
    for (int i = 0; i < all.size(); i++) {
      if (i > 0) {
        lines.raw(',');
      }
      Credit credit = all.get(i);
      lines.decimal(credits.of(credit), credit.impactNanos(), BILLIONTHS);
      lines.raw('}');
    }
  }
}
