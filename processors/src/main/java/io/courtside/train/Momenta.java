package io.courtside.train;

import io.courtside.score.Fading;
import io.courtside.score.Momentum;
import java.time.Duration;
import java.util.List;

/** Someone's momentum, once for every half-life that is tried. For one thread. */
final class Momenta {
  /** In minutes. */
  static final List<Integer> HALF_LIVES = List.of(1, 3, 10, 30);

  private final List<Fading> fadings =
      HALF_LIVES.stream().map(minutes -> new Fading(Duration.ofMinutes(minutes))).toList();
  private final List<Momentum> momenta = HALF_LIVES.stream().map(each -> new Momentum()).toList();

  /** Adds an impact to each. */
  void add(long nanos, long tsMillis) {
    for (int i = 0; i < momenta.size(); i++) {
      momenta.get(i).add(nanos, tsMillis, fadings.get(i));
    }
  }

  /** The one of the half-life at {@code index}, about one where it is large. */
  double at(int index, long tsMillis) {
    // Impacts are hundredths; weights are learnt best of numbers about one.
    return 10 * momenta.get(index).at(tsMillis, fadings.get(index));
  }
}
