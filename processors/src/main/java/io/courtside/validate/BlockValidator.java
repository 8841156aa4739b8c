package io.courtside.validate;

import io.courtside.deadletter.DeadLetter;
import io.courtside.event.Event;
import io.courtside.event.EventParser;
import io.courtside.event.NotAnEvent;
import io.courtside.event.Refusal;
import io.courtside.lane.Arrival;
import io.courtside.lane.ArrivalBlock;
import io.courtside.source.LineBlock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a block as events and sets aside, with its reason, each that is none. */
public final class BlockValidator {
  private final ThreadLocal<EventParser> parser = ThreadLocal.withInitial(EventParser::new);
  private final InstantSource clock;
  private final long futureMillis;
  private final int keptBytes;

  /**
   * @param clock tells what the future is
   * @param future how far ahead of the clock an event's time may lie; one beyond would make the
   *     program believe that the game had long moved on
   * @param keptBytes how much of a refused line is kept, bytes
   */
  public BlockValidator(InstantSource clock, Duration future, int keptBytes) {
    this.clock = clock;
    this.futureMillis = future.toMillis();
    this.keptBytes = keptBytes;
  }

  /** The events of a block and what is none, each in the order of the source. */
  public ArrivalBlock validate(LineBlock block) {
    List<Arrival> arrivals = new ArrayList<>(block.size());
    List<DeadLetter> deadLetters = new ArrayList<>(0);
    EventParser events = parser.get();
    long latestMillis = clock.millis() + futureMillis;
    for (int i = 0; i < block.size(); i++) {
      try {
        Event event = event(events, block, i, latestMillis);
        arrivals.add(
            new Arrival(
                event, block.source(), block.sourceName(), block.offset()[i], block.readNanos()));
      } catch (NotAnEvent e) {
        deadLetters.add(
            new DeadLetter(
                block.source(),
                block.sourceName(),
                block.offset()[i],
                block.fullLength()[i],
                e.refusal().wireName(),
                e.getMessage(),
                block.copyOf(i, keptBytes)));
      }
    }
    return new ArrivalBlock(
        block.source(),
        block.endOffset(),
        block.anchor(),
        arrivals,
        deadLetters,
        block.isEndOfInput());
  }

  private static Event event(EventParser events, LineBlock block, int i, long latestMillis)
      throws NotAnEvent {
    if (block.isTooLong(i)) {
      throw new NotAnEvent(
          Refusal.LINE_TOO_LONG, "the line has " + block.fullLength()[i] + " bytes");
    }
    Event event = events.parse(block.bytes(), block.from()[i], block.to()[i] - block.from()[i]);
    if (event.tsMillis() > latestMillis) {
      throw new NotAnEvent(Refusal.FUTURE_TIMESTAMP, "ts lies in the future");
    }
    return event;
  }
}
