package io.courtside.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallyTest {
  @Test
  void figures_follow_their_definitions() {
    Tally tally = new Tally();
    tally.add(0.8, true);
    tally.add(0.4, false);
    assertThat(tally.brier()).isCloseTo((0.04 + 0.16) / 2, within(1e-12));
    assertThat(tally.logLoss()).isCloseTo(-(Math.log(0.8) + Math.log(0.6)) / 2, within(1e-12));
    assertThat(tally.calibrationError()).isCloseTo((0.2 + 0.4) / 2, within(1e-12));
  }

  @Test
  void certain_forecast_falls_in_the_last_bin_and_costs_a_finite_loss() {
    Tally tally = new Tally();
    tally.add(1, false);
    assertThat(tally.binCount(9)).isEqualTo(1);
    assertThat(tally.binForecast(9)).isEqualTo(1);
    assertThat(tally.binFrequency(9)).isZero();
    assertThat(tally.logLoss()).isFinite().isGreaterThan(30);
  }
}
