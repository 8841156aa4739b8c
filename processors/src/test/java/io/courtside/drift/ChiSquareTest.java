package io.courtside.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChiSquareTest {
  /** Critical values as in any table, and far tails as from a library of good repute. */
  @ParameterizedTest
  @CsvSource({
    "3.841458820694124,  1,  0.05",
    "0.0039321400000195, 1,  0.95",
    "16.918977604620448, 9,  0.05",
    "21.665994333461924, 9,  0.01",
    "30.143527205646155, 19, 0.05",
    "2,                  3,  0.5724067044708798",
    "0.001,              2,  0.9995001249791693",
    "60,                 19, 3.869826300664181e-06",
    "200,                9,  3.312992393909567e-38",
  })
  void tail_is_that_of_the_published_table(double x, int degreesOfFreedom, double tail) {
    assertThat(ChiSquare.tail(x, degreesOfFreedom)).isCloseTo(tail, withinPercentage(1e-8));
  }

  @Test
  void two_degrees_of_freedom_are_exponential() {
    for (double x = 0.1; x < 50; x += 0.7) {
      assertThat(ChiSquare.tail(x, 2)).isCloseTo(Math.exp(-x / 2), withinPercentage(1e-10));
    }
  }

  @Test
  void nothing_lies_below_zero() {
    assertThat(ChiSquare.tail(0, 5)).isEqualTo(1);
    assertThat(ChiSquare.tail(1e6, 5)).isZero();
  }

  @Test
  void no_degree_of_freedom_is_refused() {
    assertThatThrownBy(() -> ChiSquare.tail(1, 0)).hasMessageContaining("at least 1 degree");
  }
}
