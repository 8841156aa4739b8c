package io.courtside.bench.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.courtside.bench.tradeoff.ScalabilityLaw.Sample;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScalabilityLawTest {
  private static List<Sample> samples(ScalabilityLaw law, double noise) {
    return IntStream.of(1, 2, 4, 6, 8, 12, 16)
        .mapToObj(n -> new Sample(n, law.at(n) * (1 + noise * (n % 3 - 1))))
        .toList();
  }

  @Test
  void the_law_that_made_the_samples_is_found() {
    for (double[] one : new double[][] {{0.05, 0.002}, {0.6, 0.0}, {0.0, 0.0}, {0.3, 0.05}}) {
      ScalabilityLaw made = new ScalabilityLaw(60_000, one[0], one[1], 0);
      ScalabilityLaw found = ScalabilityLaw.fit(samples(made, 0));
      assertThat(found.sigma()).isCloseTo(one[0], within(0.002));
      assertThat(found.kappa()).isCloseTo(one[1], within(0.0005));
      assertThat(found.one()).isCloseTo(60_000, within(300.0));
    }
  }

  @Test
  void noise_is_averaged_out_and_told() {
    ScalabilityLaw made = new ScalabilityLaw(60_000, 0.1, 0.01, 0);
    List<Sample> noisy = samples(made, 0.03);
    ScalabilityLaw found = ScalabilityLaw.fit(noisy);
    assertThat(found.at(5)).isCloseTo(made.at(5), within(made.at(5) * 0.04));
    assertThat(found.explained(noisy)).isBetween(0.8, 0.9999);
  }

  @Test
  void its_highest_point_lies_where_more_workers_cost_as_much_as_they_bring() {
    ScalabilityLaw law = new ScalabilityLaw(1000, 0.1, 0.01, 0);
    double best = law.best();
    assertThat(law.at(best)).isGreaterThan(law.at(best - 0.5)).isGreaterThan(law.at(best + 0.5));
    assertThat(new ScalabilityLaw(1000, 0.1, 0, 0).best()).isInfinite();
  }

  @Test
  void two_numbers_of_workers_are_too_few() {
    assertThatThrownBy(() -> ScalabilityLaw.fit(List.of(new Sample(1, 5), new Sample(2, 9))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
