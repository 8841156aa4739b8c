package io.courtside.validate;

import io.courtside.deadletter.DeadLetter;
import io.courtside.event.Event;
import io.courtside.event.NotAnEvent;
import io.courtside.lane.Arrival;
import io.courtside.lane.ArrivalBlock;
import io.courtside.source.LineBlock;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a block as events and sets aside, with its reason, each that is none. */
public final class BlockValidator {
  private final LineRules rules;
  private final int keptBytes;

  /**
   * @param rules what a line must be
   * @param keptBytes how much of a refused line is kept, bytes
   */
  public BlockValidator(LineRules rules, int keptBytes) {
    this.rules = rules;
    this.keptBytes = keptBytes;
  }

  /** The events of a block and what is none, each in the order of the source. */
  public ArrivalBlock validate(LineBlock block) {
    List<Arrival> arrivals = new ArrayList<>(block.size());
    List<DeadLetter> deadLetters = new ArrayList<>(0);
    LineRules.Now now = rules.now();
    for (int i = 0; i < block.size(); i++) {
      try {
        Event event = event(now, block, i);
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

  private static Event event(LineRules.Now rules, LineBlock block, int i) throws NotAnEvent {
    if (block.isTooLong(i)) {
      throw LineRules.tooLong(block.fullLength()[i]);
    }
    return rules.event(block.bytes(), block.from()[i], block.to()[i] - block.from()[i]);
  }
}
