package io.courtside.bench.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
  @Test
  void the_median_is_the_middle_one_or_between_the_two_in_the_middle() {
    assertThat(new Turns(List.of(7.0)).median()).isEqualTo(7);
    assertThat(new Turns(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2);
    assertThat(new Turns(List.of(9.0, 1.0, 2.0, 4.0)).median()).isEqualTo(3);
  }
}
