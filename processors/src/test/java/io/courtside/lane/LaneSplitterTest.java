package io.courtside.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.deadletter.DeadLetter;
import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.event.Events;
import io.courtside.league.Turnstile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaneSplitterTest {
  private static final LaneAssignment FOUR = new LaneAssignment(4);
  private static final SettledBefore NOTHING = new SettledBefore(List.of());

  private static final Duration LATENESS = Duration.ofSeconds(50);

  private final LaneSplitter splitter = new LaneSplitter(FOUR, NOTHING, new Turnstile(), LATENESS);

  @Test
  void every_event_goes_to_its_games_lane_in_the_order_of_the_source() {
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      arrivals.add(Arrivals.shot("game" + i % 13, i / 13 + 1, i * 10L));
    }
    List<LaneBlock> blocks = splitter.split(Arrivals.block(2_000, arrivals, List.of()));

    assertThat(blocks).extracting(LaneBlock::lane).containsExactly(0, 1, 2, 3);
    assertThat(blocks)
        .flatExtracting(LaneBlock::arrivals)
        .extracting(Arrival::event)
        .containsExactlyInAnyOrderElementsOf(arrivals.stream().map(Arrival::event).toList());
    for (LaneBlock block : blocks) {
      assertThat(block.arrivals())
          .isSortedAccordingTo((a, b) -> Long.compare(a.offset(), b.offset()));
      assertThat(block.arrivals())
          .allMatch(arrival -> FOUR.laneOf(arrival.event().gameId()) == block.lane());
    }
  }

  @Test
  void every_lane_hears_how_far_the_source_was_read_even_if_nothing_is_its_own() {
    List<LaneBlock> blocks =
        splitter.split(Arrivals.block(500, List.of(Arrivals.shot("g", 1, 0)), List.of()));
    assertThat(blocks)
        .hasSize(4)
        .allMatch(block -> block.kind() == LaneBlock.Kind.LINES)
        .allMatch(block -> block.source().equals("s"))
        .allMatch(block -> block.endOffset() == 500 && block.anchor() == 77);
  }

  @Test
  void an_event_knows_the_time_of_its_log_and_every_lane_that_of_the_blocks_end() {
    List<LaneBlock> blocks =
        splitter.split(
            Arrivals.block(
                500,
                List.of(
                    Arrivals.shot("g", 1, 0), Arrivals.shot("g", 2, 10), Arrivals.shot("g", 9, 20)),
                List.of()));
    List<Arrival> arrivals = blocks.get(FOUR.laneOf("g")).arrivals();
    long first = arrivals.get(0).logMillis();
    // A second between two lines counts, seven seconds count for the longest step: 50 s / 50.
    assertThat(arrivals)
        .extracting(Arrival::logMillis)
        .containsExactly(first, first + 1_000, first + 2_000);
    assertThat(blocks).allMatch(block -> block.logMillis() == first + 2_000);
  }

  @Test
  void the_first_line_of_a_game_and_its_end_are_announced_at_the_turnstile() {
    Event end = Events.builder(EventType.GAME_END, "g", 3).build();
    List<LaneBlock> blocks =
        splitter.split(
            Arrivals.block(
                500,
                List.of(
                    Arrivals.shot("g", 1, 0),
                    Arrivals.shot("g", 2, 10),
                    new Arrival(end, "s", "s.jsonl", 20, 0)),
                List.of()));
    assertThat(blocks.get(FOUR.laneOf("g")).arrivals())
        .extracting(Arrival::turnstile)
        .containsExactly(1L, Turnstile.FREE, 2L);
  }

  @Test
  void a_line_that_is_no_event_goes_to_its_sources_lane() {
    DeadLetter letter = Arrivals.deadLetter(20);
    List<LaneBlock> blocks = splitter.split(Arrivals.block(500, List.of(), List.of(letter)));
    assertThat(blocks.get(FOUR.laneOf("s")).deadLetters()).containsExactly(letter);
    assertThat(blocks).flatExtracting(LaneBlock::deadLetters).hasSize(1);
  }

  @Test
  void the_end_of_input_is_told_to_every_lane() {
    List<LaneBlock> blocks = splitter.split(new ArrivalBlock("", 0, 0, List.of(), List.of(), true));
    assertThat(blocks)
        .containsExactly(
            LaneBlock.signal(0, LaneBlock.Kind.END),
            LaneBlock.signal(1, LaneBlock.Kind.END),
            LaneBlock.signal(2, LaneBlock.Kind.END),
            LaneBlock.signal(3, LaneBlock.Kind.END));
  }

  @Test
  void what_was_settled_before_is_left_out_and_what_was_in_flight_is_not() {
    SourcePosition position = new SourcePosition(100, 0, new long[] {20, 60});
    SettledBefore before =
        new SettledBefore(
            List.of(
                new SettledBefore.Epoch(new LaneAssignment(1), List.of(Map.of("s", position)))));
    List<Arrival> arrivals = new ArrayList<>();
    List<DeadLetter> letters = new ArrayList<>();
    for (int offset = 0; offset < 140; offset += 20) {
      arrivals.add(Arrivals.shot("g", offset + 1, offset));
      letters.add(Arrivals.deadLetter(offset + 10));
    }
    List<LaneBlock> blocks =
        new LaneSplitter(FOUR, before, new Turnstile(), LATENESS)
            .split(Arrivals.block(140, arrivals, letters));
    assertThat(blocks)
        .flatExtracting(LaneBlock::arrivals)
        .extracting(Arrival::offset)
        .containsExactly(20L, 60L, 100L, 120L);
    assertThat(blocks)
        .flatExtracting(LaneBlock::deadLetters)
        .extracting(DeadLetter::offset)
        .containsExactly(110L, 130L);
  }
}
