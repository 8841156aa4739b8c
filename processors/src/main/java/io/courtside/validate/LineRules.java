package io.courtside.validate;

import io.courtside.event.Event;
import io.courtside.event.EventParser;
import io.courtside.event.NotAnEvent;
import io.courtside.event.Refusal;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What a line must be to be an event, the same whichever way it comes in. Thread safe.
 *
 * <p>Beyond the event form: a line is not longer than the source takes, and its time does not lie
 * too far in the future.
 */
public final class LineRules {

  /** The rules as they are at one moment. For the thread that asked for them only. */
  public static final class Now {
    private final EventParser parser;
    private final long latestMillis;

    private Now(EventParser parser, long latestMillis) {
      this.parser = parser;
      this.latestMillis = latestMillis;
    }

    /**
     * The event in {@code bytes[from, from + length)}, one line without its newline.
     *
     * @throws NotAnEvent where the line is none, with the reason
     */
    public Event event(byte[] bytes, int from, int length) throws NotAnEvent {
      Event event = parser.parse(bytes, from, length);
      if (event.tsMillis() > latestMillis) {
        throw new NotAnEvent(Refusal.FUTURE_TIMESTAMP, "ts lies in the future");
      }
      return event;
    }
  }

  private final ThreadLocal<EventParser> parser = ThreadLocal.withInitial(EventParser::new);
  private final InstantSource clock;
  private final long futureMillis;

  /**
   * @param clock tells what the future is
   * @param future how far ahead of the clock an event's time may lie; one beyond would make the
   *     program believe that the game had long moved on
   */
  public LineRules(InstantSource clock, Duration future) {
    this.clock = clock;
    this.futureMillis = future.toMillis();
  }

  /** The rules as they are now. */
  public Now now() {
    return new Now(parser.get(), clock.millis() + futureMillis);
  }

  /** Says that a line is no event because it is longer than the source takes. */
  public static NotAnEvent tooLong(long bytes) {
    return new NotAnEvent(Refusal.LINE_TOO_LONG, "the line has " + bytes + " bytes");
  }
}
