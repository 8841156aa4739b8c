package io.courtside.drift;

import java.util.SplittableRandom;

/** Deals the values of a pool anew to the two samples, as chance might have. */
interface Relabelling {
  /**
   * One dealing, each that is possible being as likely as any other.
   *
   * @param first is filled with 1 at the places of the first sample and 0 elsewhere
   */
  void deal(byte[] first, SplittableRandom random);
}
