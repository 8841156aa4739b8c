package io.courtside.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KolmogorovTest {
  /** Smirnov's table of critical values, 1948, with more digits. */
  @ParameterizedTest
  @CsvSource({
    "0.3,    0.9999906941986655",
    "0.5,    0.9639452436648751",
    "0.8276, 0.4999584165635445",
    "1.0,    0.2699996716773546",
    "1.2238, 0.1000234278356778",
    "1.3581, 0.0499996304316674",
    "1.6276, 0.0100015373330608",
    "1.9495, 0.0009998019790259",
    "2.5,    0.0000074533063442",
  })
  void tail_is_that_of_the_published_table(double x, double tail) {
    assertThat(Kolmogorov.tail(x)).isCloseTo(tail, within(1e-13));
  }

  @Test
  void both_series_meet_in_the_middle() {
    assertThat(Kolmogorov.tail(Math.nextDown(1.18)))
        .isCloseTo(Kolmogorov.tail(1.18), within(1e-14));
  }

  @Test
  void nothing_lies_below_zero() {
    assertThat(Kolmogorov.tail(0)).isEqualTo(1);
    assertThat(Kolmogorov.tail(0.01)).isEqualTo(1);
    assertThat(Kolmogorov.tail(40)).isZero();
  }
}
