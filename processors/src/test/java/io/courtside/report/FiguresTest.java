package io.courtside.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "0,          0",
    "1,          1",
    "100,        100",
    "12345,      '12,345'",
    "0.0123456,  0.0123",
    "0.5,        0.5",
    "-0.25,      -0.25",
    "0.0001,     0.0001",
    "3.14159e-9, 3.1×10⁻⁹",
    "9.99e12,    1×10¹³",
    "NaN,        –",
  })
  void values_have_three_digits_that_count(double value, String text) {
    assertThat(Figures.small(value)).isEqualTo(text);
  }

  @Test
  void differences_of_a_column_line_up_unless_they_are_tiny() {
    assertThat(Figures.difference(0.0123)).isEqualTo("0.012300");
    assertThat(Figures.difference(0.00000123)).isEqualTo("0.000001");
    assertThat(Figures.difference(1e-9)).isEqualTo("1×10⁻⁹");
    assertThat(Figures.difference(0)).isEqualTo("0");
  }

  @Test
  void counts_on_an_axis_are_short() {
    assertThat(Figures.thousands(400)).isEqualTo("400");
    assertThat(Figures.thousands(2_500)).isEqualTo("2.5k");
    assertThat(Figures.thousands(100_000)).isEqualTo("100k");
  }

  @Test
  void only_all_is_a_hundred_percent() {
    assertThat(Figures.percent(1)).isEqualTo("100.00");
    assertThat(Figures.percent(715_142 / 715_143.0)).isEqualTo("99.99");
    assertThat(Figures.percent(0.995)).isEqualTo("99.50");
    assertThat(Figures.percent(0)).isEqualTo("0.00");
  }

  @Test
  void only_one_is_a_perfect_correlation() {
    assertThat(Figures.correlation(1)).isEqualTo("1");
    assertThat(Figures.correlation(0.999999)).isEqualTo("0.9999");
    assertThat(Figures.correlation(Double.NaN)).isEqualTo("–");
  }

  @Test
  void tiny_p_values_are_not_called_zero() {
    assertThat(Figures.pValue(3e-9)).isEqualTo("< 0.001");
    assertThat(Figures.pValue(0.0499)).isEqualTo("0.050");
  }
}
