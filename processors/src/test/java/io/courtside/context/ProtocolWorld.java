package io.courtside.context;

import io.courtside.deadletter.DeadLetter;
import io.courtside.event.Events;
import io.courtside.lane.Arrival;
import io.courtside.lane.ArrivalBlock;
import io.courtside.lane.LaneAssignment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The few lines that the model check reads, each a block of its own.
 *
 * @param sources by name, its lines in their order
 */
record ProtocolWorld(Map<String, List<Line>> sources) {
  /** Bytes from one line to the next. */
  static final long LINE_BYTES = 100;

  /**
   * A line: an event, or none.
   *
   * @param game the game; empty for a line that is no event
   * @param seq its place in the game
   */
  record Line(String game, int seq) {
    String eventId() {
      return game + "-" + seq;
    }

    @Override
    public String toString() {
      return game.isEmpty() ? "garbage" : eventId();
    }
  }

  /** Two games of two lanes; one source has the second play of a game, the other its first. */
  static ProtocolWorld threeEvents() {
    String first = gameOfLane(0);
    String second = gameOfLane(1);
    return new ProtocolWorld(
        new TreeMap<>(
            Map.of(
                "a", List.of(new Line(first, 2), new Line(second, 1)),
                "b", List.of(new Line(first, 1)))));
  }

  /** Two events of a game, one of them told by both sources, and a line that is none. */
  static ProtocolWorld withDuplicateAndGarbage() {
    String game = gameOfLane(0);
    return new ProtocolWorld(
        new TreeMap<>(
            Map.of(
                "a", List.of(new Line(game, 2), new Line("", 0)),
                "b", List.of(new Line(game, 1), new Line(game, 2)))));
  }

  private static String gameOfLane(int lane) {
    LaneAssignment twoLanes = new LaneAssignment(2);
    return IntStream.range(0, 100)
        .mapToObj(number -> "game" + number)
        .filter(game -> twoLanes.laneOf(game) == lane)
        .findFirst()
        .orElseThrow();
  }

  int lines() {
    return sources.values().stream().mapToInt(List::size).sum();
  }

  /** The events, each once, in the order of their ids. */
  List<String> events() {
    return sources.values().stream()
        .flatMap(List::stream)
        .filter(line -> !line.game().isEmpty())
        .map(Line::eventId)
        .distinct()
        .sorted()
        .toList();
  }

  long garbage() {
    return sources.values().stream()
        .flatMap(List::stream)
        .filter(line -> line.game().isEmpty())
        .count();
  }

  ArrivalBlock block(String source, int index) {
    Line line = sources.get(source).get(index);
    long offset = index * LINE_BYTES;
    List<Arrival> arrivals =
        line.game().isEmpty()
            ? List.of()
            : List.of(
                new Arrival(
                    Events.shot(line.game(), line.seq()), source, source + ".jsonl", offset, 0));
    List<DeadLetter> letters =
        line.game().isEmpty()
            ? List.of(
                new DeadLetter(
                    source, source + ".jsonl", offset, 1, "malformed_json", "", Events.utf8("x")))
            : List.of();
    return new ArrivalBlock(source, offset + LINE_BYTES, offset, arrivals, letters, false);
  }
}
