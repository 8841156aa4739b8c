package io.courtside.event;

/**
 * Reads a line of event form version 1 and says of any other line why it is none.
 *
 * <p>Strict where a wrong value would move a score (types, ranges, time), lenient where it cannot:
 * unknown fields are passed over, {@code null} counts as absent, an unknown {@code type} makes an
 * event of type {@link EventType#UNKNOWN}. Of a field that stands twice the last one counts. Not
 * thread safe: one parser a thread.
 */
public final class EventParser {
  /** The highest {@code seq} of a game; bounds what a hostile line can make us remember. */
  public static final int MAX_SEQ = 16_384;

  /** The highest {@code revision} of an event. */
  public static final int MAX_REVISION = Short.MAX_VALUE;

  private final EverydayReader everyday;
  private final StrictReader strict;

  /** A parser that has read nothing yet. */
  public EventParser() {
    SymbolTable symbols = new SymbolTable(1 << 14);
    Timestamps timestamps = new Timestamps();
    everyday = new EverydayReader(symbols, timestamps);
    strict = new StrictReader(symbols, timestamps);
  }

  /**
   * The event in {@code bytes[from, from + length)}, one line without its newline.
   *
   * @throws NotAnEvent where the line is none, with the reason
   */
  public Event parse(byte[] bytes, int from, int length) throws NotAnEvent {
    Event event = everyday.event(bytes, from, length);
    return event != null ? event : strict.event(bytes, from, length);
  }
}
