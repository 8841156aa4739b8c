package io.courtside.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SettledBeforeTest {

  private static SettledBefore.Epoch epoch(SourcePosition... laneByLane) {
    List<Map<String, SourcePosition>> positions = new ArrayList<>();
    for (SourcePosition position : laneByLane) {
      positions.add(Map.of("s", position));
    }
    return new SettledBefore.Epoch(new LaneAssignment(laneByLane.length), positions);
  }

  private static SourcePosition readTo(long highWater, long... inFlight) {
    return new SourcePosition(highWater, 0, inFlight);
  }

  @Test
  void a_first_run_has_nothing_behind_it() {
    assertThat(new SettledBefore(List.of()).contains("s", "g", 0)).isFalse();
  }

  @Test
  void what_lies_before_the_high_water_is_settled_unless_it_was_in_flight() {
    SettledBefore before = new SettledBefore(List.of(epoch(readTo(100, 40))));
    assertThat(before.contains("s", "g", 39)).isTrue();
    assertThat(before.contains("s", "g", 40)).isFalse();
    assertThat(before.contains("s", "g", 99)).isTrue();
    assertThat(before.contains("s", "g", 100)).isFalse();
  }

  @Test
  void a_source_never_read_has_nothing_settled() {
    SettledBefore before = new SettledBefore(List.of(epoch(readTo(100))));
    assertThat(before.contains("other", "g", 5)).isFalse();
    assertThat(before.contains("s", "g", 5)).isTrue();
    assertThat(before.contains("other", "g", 5)).isFalse();
  }

  @Test
  void a_line_is_looked_up_in_the_lane_its_game_had() {
    LaneAssignment two = new LaneAssignment(2);
    String inFirst = gameOf(two, 0);
    String inSecond = gameOf(two, 1);
    SettledBefore before = new SettledBefore(List.of(epoch(readTo(100), readTo(50))));
    assertThat(before.contains("s", inFirst, 70)).isTrue();
    assertThat(before.contains("s", inSecond, 70)).isFalse();
  }

  @Test
  void what_any_number_of_lanes_has_settled_stays_settled_when_the_number_changes() {
    LaneAssignment two = new LaneAssignment(2);
    LaneAssignment three = new LaneAssignment(3);
    String game = gameOf(two, 1);
    SourcePosition[] ofThree = {readTo(0), readTo(0), readTo(0)};
    ofThree[three.laneOf(game)] = readTo(120, 110);
    SettledBefore before =
        new SettledBefore(List.of(epoch(readTo(100), readTo(100, 40)), epoch(ofThree)));

    assertThat(before.contains("s", game, 30)).as("settled by two lanes").isTrue();
    assertThat(before.contains("s", game, 40)).as("in flight then, settled by three").isTrue();
    assertThat(before.contains("s", game, 105)).as("settled by three lanes").isTrue();
    assertThat(before.contains("s", game, 110)).as("in flight in the end").isFalse();
    assertThat(before.contains("s", game, 120)).as("never read").isFalse();
  }

  private static String gameOf(LaneAssignment assignment, int lane) {
    int i = 0;
    while (assignment.laneOf("game" + i) != lane) {
      i++;
    }
    return "game" + i;
  }

  @Property(seed = "5", tries = 500)
  void agrees_with_a_look_at_every_epoch(
      @ForAll @Size(min = 1, max = 4) List<@LongRange(min = 0, max = 60) Long> highWaters,
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 70) Integer> questions) {
    List<SettledBefore.Epoch> epochs = new ArrayList<>();
    for (int lanes = 1; lanes <= highWaters.size(); lanes++) {
      SourcePosition[] positions = new SourcePosition[lanes];
      for (int lane = 0; lane < lanes; lane++) {
        long highWater = highWaters.get(lane);
        positions[lane] = highWater > 7 ? readTo(highWater, 7) : readTo(highWater);
      }
      epochs.add(epoch(positions));
    }
    SettledBefore before = new SettledBefore(epochs);
    for (int offset : questions) {
      for (String source : List.of("s", "other")) {
        String game = "game" + offset % 5;
        boolean expected =
            epochs.stream()
                .anyMatch(
                    epoch -> {
                      int lane = epoch.assignment().laneOf(game);
                      return source.equals("s")
                          && offset != 7
                          && offset < epoch.positions().get(lane).get("s").highWater();
                    });
        assertThat(before.contains(source, game, offset)).isEqualTo(expected);
      }
    }
  }
}
