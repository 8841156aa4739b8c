package io.courtside.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is scored is what was trained, to the last bit, and both are what the names say. */
class FeaturesProperties {
  private static final WinProbability MODEL = WinProbability.shipped();

  @Property(tries = 2_000, seed = "21", edgeCases = EdgeCasesMode.NONE)
  void features_are_what_their_names_say(@ForAll("states") GameState state) {
    double[] expected = named(state);
    double[] shown = new double[Features.list().size()];
    List<Integer> order = new ArrayList<>();
    Features.visit(
        state,
        (index, value) -> {
          shown[index] = value;
          order.add(index);
        });
    assertThat(shown).containsExactly(expected);
    assertThat(order).isSorted().doesNotHaveDuplicates();
    assertThat(order).contains(Features.list().indexOf(Features.HOME_EDGE_NAME));
  }

  @Property(tries = 2_000, seed = "22", edgeCases = EdgeCasesMode.NONE)
  void probability_is_that_of_the_features_weighted_one_after_the_other(
      @ForAll("states") GameState state) {
    assertThat(MODEL.home(state)).isEqualTo(weighted(state));
    assertThat(MODEL.homeEven(state)).isEqualTo(weighted(state.withMatchup(Matchup.EVEN)));
  }

  @Property(tries = 2_000, seed = "23", edgeCases = EdgeCasesMode.NONE)
  void swing_is_that_of_whole_states(@ForAll("states") GameState state) {
    double expected =
        switch (state.possession().holder()) {
          case HOME -> swing(state, 1, Possession.AWAY_BALL);
          case AWAY -> swing(state, -1, Possession.HOME_BALL);
          case NONE ->
              (swing(state, 1, Possession.AWAY_BALL) + swing(state, -1, Possession.HOME_BALL)) / 2;
        };
    assertThat(Leverage.swing(MODEL, state)).isEqualTo(expected);
  }

  private static double swing(GameState state, int sign, Possession next) {
    double[] ends = new double[4];
    for (int points : new int[] {0, 2, 3}) {
      ends[points] =
          weighted(
              state(state.period(), state.clockSeconds(), state.margin() + points * sign, 0, next));
    }
    double mean = 0.505 * ends[0] + 0.365 * ends[2] + 0.13 * ends[3];
    return 0.505 * Math.abs(ends[0] - mean)
        + 0.365 * Math.abs(ends[2] - mean)
        + 0.13 * Math.abs(ends[3] - mean);
  }

  private static double weighted(GameState state) {
    double[] sum = {MODEL.bias()};
    List<Double> weights = MODEL.weights();
    Features.visit(state, (index, value) -> sum[0] += weights.get(index) * value);
    return WinProbability.shortOfCertainty(1 / (1 + Math.exp(-sum[0])));
  }

  private static double[] named(GameState state) {
    double seconds = Features.secondsLeft(state.period(), state.clockSeconds());
    double scale = 1 / Math.sqrt(seconds + 4);
    double lead = (state.margin() + 1.4 * state.matchup().points() * seconds / 2880) * scale;
    double[] knots = {0, 60, 720, 2880};
    int knot = seconds < 60 ? 0 : seconds < 720 ? 1 : 2;
    double above = (seconds - knots[knot]) / (knots[knot + 1] - knots[knot]);
    double[] named = new double[12];
    named[knot] = StrictMath.tanh(lead) * (1 - above);
    named[knot + 1] = StrictMath.tanh(lead) * above;
    named[4 + knot] = (lead - StrictMath.tanh(lead)) * (1 - above);
    named[4 + knot + 1] = (lead - StrictMath.tanh(lead)) * above;
    Possession possession = state.possession();
    named[8] = Math.sqrt(seconds / 2880);
    named[9] = possession.holder().sign() * scale;
    named[10] = possession.missedBy().sign() * scale;
    named[11] = possession.shooting().sign() * possession.freeThrows() * scale;
    for (int i = 0; i < named.length; i++) {
      // Of no feature is it told whether it is zero from above or from below.
      named[i] += 0.0;
    }
    return named;
  }

  private static GameState state(
      int period, double clock, int margin, long micros, Possession possession) {
    return new GameState(
        1,
        period,
        clock,
        Plays.HOME,
        Plays.AWAY,
        100 + margin,
        100,
        possession,
        new Matchup(micros, 0, Matchup.UNKNOWN, Matchup.UNKNOWN),
        Lineups.UNKNOWN,
        false,
        0,
        0);
  }

  @Provide
  Arbitrary<GameState> states() {
    Arbitrary<Double> clocks =
        Arbitraries.oneOf(
            Arbitraries.of(0.0, 60.0, 300.0, 720.0),
            Arbitraries.integers().between(0, 7200).map(tenths -> tenths / 10.0),
            Arbitraries.doubles().between(0, 720));
    return Combinators.combine(
            Arbitraries.integers().between(0, 7),
            clocks,
            Arbitraries.integers().between(-60, 60),
            Arbitraries.longs().between(-15_000_000, 15_000_000),
            Arbitraries.integers()
                .between(0, 3 * 3 * 8 * 3 - 1)
                .map(FeaturesProperties::possession))
        .as(FeaturesProperties::state);
  }

  private static Possession possession(int number) {
    Side[] sides = Side.values();
    int freeThrows = number / 27;
    Side shooting = sides[number / 9 % 3];
    boolean shoots = freeThrows > 0 && shooting != Side.NONE;
    return new Possession(
        sides[number % 3],
        sides[number / 3 % 3],
        shoots ? freeThrows : 0,
        shoots ? shooting : Side.NONE,
        false,
        Side.NONE);
  }
}
