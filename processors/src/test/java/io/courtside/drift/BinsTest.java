package io.courtside.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BinsTest {
  @Test
  void different_values_fill_all_bins_alike() {
    double[] even = IntStream.range(0, 500).mapToDouble(i -> 2 * i).toArray();
    double[] odd = IntStream.range(0, 500).mapToDouble(i -> 2 * i + 1).toArray();
    assertThat(new Bins(new Pool(even, odd)).pooled()).containsOnly(50);
  }

  @Test
  void a_frequent_value_is_not_split() {
    double[] first = IntStream.range(0, 100).mapToDouble(i -> i < 80 ? 0 : i).toArray();
    double[] second = IntStream.range(0, 100).mapToDouble(i -> i < 80 ? 0 : -i).toArray();
    int[] pooled = new Bins(new Pool(first, second)).pooled();
    assertThat(pooled[Bins.FINE / 2]).isEqualTo(160);
    assertThat(IntStream.of(pooled).sum()).isEqualTo(200);
    assertThat(pooled[0]).isEqualTo(10);
    assertThat(pooled[Bins.FINE - 1]).isEqualTo(10);
  }

  @Test
  void each_coarse_bin_is_two_fine_ones() {
    assertThat(Bins.coarse(IntStream.range(0, 20).toArray()))
        .containsExactly(1, 5, 9, 13, 17, 21, 25, 29, 33, 37);
  }
}
