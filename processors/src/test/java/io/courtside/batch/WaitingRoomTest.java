package io.courtside.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.event.Events;
import io.courtside.lane.Arrival;
import io.courtside.lane.LaneBlock;
import io.courtside.order.Passage;
import io.courtside.overload.ClassRules;
import io.courtside.overload.EventClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
  private static final ClassRules RULES =
      new ClassRules(Set.of("turnover"), Set.of("timeout"), Long.MAX_VALUE);

  private int seq;

  private static EventClass classOf(Turn turn) {
    return RULES.of(turn.arrival().event(), 0);
  }

  private Turn turn(String game, EventType type) {
    Event event = Events.builder(type, game, ++seq).build();
    return new Turn(new Arrival(event, "s", "s", seq * 10L, 0), Passage.IN_TURN);
  }

  private static BatchPart part(LaneBlock.Kind kind, Turn... turns) {
    return new BatchPart(0, kind, List.of(turns), List.of());
  }

  @Test
  void while_nothing_waits_all_go_as_they_came() {
    WaitingRoom room = new WaitingRoom(100, WaitingRoomTest::classOf);
    BatchPart part =
        part(LaneBlock.Kind.LINES, turn("a", EventType.TIMEOUT), turn("b", EventType.TURNOVER));
    assertThat(room.pass(part, false)).isSameAs(part);
  }

  @Test
  void what_matters_goes_first_once_nothing_more_waits() {
    WaitingRoom room = new WaitingRoom(100, WaitingRoomTest::classOf);
    Turn timeout = turn("a", EventType.TIMEOUT);
    Turn foul = turn("b", EventType.FOUL);
    Turn turnover = turn("c", EventType.TURNOVER);
    assertThat(room.pass(part(LaneBlock.Kind.LINES, timeout, foul), true).turns()).isEmpty();
    assertThat(room.held()).isEqualTo(2);
    assertThat(room.pass(part(LaneBlock.Kind.LINES, turnover), false).turns())
        .containsExactly(turnover, foul, timeout);
    assertThat(room.held()).isZero();
  }

  @Test
  void what_comes_before_a_critical_event_of_its_game_goes_with_it() {
    WaitingRoom room = new WaitingRoom(100, WaitingRoomTest::classOf);
    Turn other = turn("b", EventType.FOUL);
    Turn before = turn("a", EventType.TIMEOUT);
    Turn critical = turn("a", EventType.TURNOVER);
    Turn after = turn("a", EventType.TIMEOUT);
    room.pass(part(LaneBlock.Kind.LINES, other, before, critical), true);
    assertThat(room.pass(part(LaneBlock.Kind.LINES, after), false).turns())
        .containsExactly(before, critical, other, after);
  }

  @Test
  void a_full_room_and_the_end_of_the_input_let_all_go() {
    WaitingRoom room = new WaitingRoom(2, WaitingRoomTest::classOf);
    Turn one = turn("a", EventType.FOUL);
    Turn two = turn("a", EventType.FOUL);
    assertThat(room.pass(part(LaneBlock.Kind.LINES, one), true).turns()).isEmpty();
    assertThat(room.pass(part(LaneBlock.Kind.LINES, two), true).turns()).containsExactly(one, two);
    assertThat(room.pass(part(LaneBlock.Kind.LINES, one), true).turns()).isEmpty();
    assertThat(room.pass(part(LaneBlock.Kind.TICK), true).turns()).isEmpty();
    assertThat(room.pass(part(LaneBlock.Kind.STOP), true).turns()).containsExactly(one);
  }

  @Property(seed = "20251122")
  void each_turn_goes_once_and_each_game_keeps_its_order(@ForAll long seed) {
    Random random = new Random(seed);
    WaitingRoom room = new WaitingRoom(1 + random.nextInt(30), WaitingRoomTest::classOf);
    EventType[] types = {EventType.TURNOVER, EventType.FOUL, EventType.TIMEOUT};
    List<Turn> came = new ArrayList<>();
    List<Turn> gone = new ArrayList<>();
    for (int block = 0; block < 20; block++) {
      Turn[] turns = new Turn[random.nextInt(8)];
      for (int i = 0; i < turns.length; i++) {
        turns[i] = turn("g" + random.nextInt(4), types[random.nextInt(3)]);
        came.add(turns[i]);
      }
      gone.addAll(room.pass(part(LaneBlock.Kind.LINES, turns), random.nextBoolean()).turns());
    }
    gone.addAll(room.pass(part(LaneBlock.Kind.END), true).turns());
    assertThat(gone).containsExactlyInAnyOrderElementsOf(came);
    Map<String, Integer> last = new HashMap<>();
    for (Turn turn : gone) {
      Event event = turn.arrival().event();
      assertThat(last.put(event.gameId(), event.seq()))
          .matches(before -> before == null || before < event.seq());
    }
  }
}
