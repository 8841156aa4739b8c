package io.courtside.journal;

import io.courtside.event.Event;
import io.courtside.overload.Deferral;
import io.courtside.score.Credit;
import io.courtside.score.Role;
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
  private static final byte[] GAME_ID = JsonLines.part(",\"game_id\":");
  private static final byte[] SEQ = JsonLines.part(",\"seq\":");
  private static final byte[] REVISION = JsonLines.part(",\"revision\":");
  private static final byte[] TS = JsonLines.part(",\"ts\":");
  private static final byte[] TYPE = JsonLines.part(",\"type\":");
  private static final byte[] HOME_WP = JsonLines.part(",\"home_wp\":");
  private static final byte[] HOME_WP_EVEN = JsonLines.part(",\"home_wp_even\":");
  private static final byte[] WPA = JsonLines.part(",\"wpa\":");
  private static final byte[] LEVERAGE = JsonLines.part(",\"leverage\":");
  private static final byte[] CREDIT = JsonLines.part(",\"credit\":[");
  private static final byte[] MODEL = JsonLines.part("],\"model\":");
  private static final byte[] LATE = JsonLines.part(",\"late\":true");
  private static final byte[] IN_TIME = JsonLines.part(",\"late\":false");
  private static final byte[] CONTEXT_AGE_MS = JsonLines.part(",\"context_age_ms\":");
  private static final byte[] SCORED_AT = JsonLines.part(",\"scored_at\":");
  private static final byte[] DEFERRED = JsonLines.part(",\"deferred\":true,\"class\":");
  private static final byte[] REASON = JsonLines.part(",\"reason\":");
  private static final byte[] DEFERRED_AT = JsonLines.part(",\"deferred_at\":");
  private static final byte[] PLAYER_ID = JsonLines.part("{\"player_id\":");
  private static final byte[] TEAM = JsonLines.part(",\"team\":");
  private static final Map<Role, byte[]> ROLES = roles();
  private static final byte[] END = JsonLines.part("}\n");
  private static final int BILLIONTHS = 9;
  private static final int MILLIONTHS = 6;

  private final JsonLines lines = new JsonLines();
  private final TimeText eventTime = new TimeText();
  private final TimeText scoredTime = new TimeText();

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

  private static Map<Role, byte[]> roles() {
    Map<Role, byte[]> parts = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      parts.put(role, JsonLines.part(",\"role\":\"" + role.wireName() + "\",\"impact\":"));
    }
    return parts;
  }

  private void write(ScoredEvent scored) {
    write(scored.event());
    decimal(HOME_WP, scored.homeWpNanos(), BILLIONTHS);
    decimal(HOME_WP_EVEN, scored.homeWpEvenNanos(), BILLIONTHS);
    decimal(WPA, scored.wpaNanos(), BILLIONTHS);
    decimal(LEVERAGE, scored.leverageMicros(), MILLIONTHS);
    lines.raw(CREDIT);
    List<Credit> credits = scored.credits();
    for (int i = 0; i < credits.size(); i++) {
      if (i > 0) {
        lines.raw(',');
      }
      write(credits.get(i));
    }
    text(MODEL, scored.model());
    lines.raw(scored.late() ? LATE : IN_TIME);
    number(CONTEXT_AGE_MS, scored.contextAgeMillis());
    text(SCORED_AT, scoredTime.of(scored.scoredAtMillis()));
    lines.raw(END);
  }

  /** What would have been scored stays unsaid: the backfill says it. */
  private void write(Deferral deferral) {
    write(deferral.event());
    text(DEFERRED, deferral.eventClass().word());
    text(REASON, deferral.reason().word());
    lines.raw(deferral.late() ? LATE : IN_TIME);
    text(DEFERRED_AT, scoredTime.of(deferral.deferredAtMillis()));
    lines.raw(END);
  }

  private void write(Event event) {
    text(EVENT_ID, event.eventId());
    text(GAME_ID, event.gameId());
    number(SEQ, event.seq());
    if (event.revision() > 1) {
      number(REVISION, event.revision());
    }
    text(TS, eventTime.of(event.tsMillis()));
    text(TYPE, event.typeName());
  }

  private void write(Credit credit) {
    text(PLAYER_ID, credit.playerId());
    text(TEAM, credit.team());
    decimal(ROLES.get(credit.role()), credit.impactNanos(), BILLIONTHS);
    lines.raw('}');
  }

  private void text(byte[] name, String value) {
    lines.raw(name);
    lines.text(value);
  }

  private void number(byte[] name, long value) {
    lines.raw(name);
    lines.number(value);
  }

  private void decimal(byte[] name, long scaled, int digits) {
    lines.raw(name);
    lines.decimal(scaled, digits);
  }
}
