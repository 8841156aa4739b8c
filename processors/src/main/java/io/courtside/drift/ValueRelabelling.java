package io.courtside.drift;

import java.util.SplittableRandom;

/** Deals value by value; for values that do not depend on each other. */
record ValueRelabelling(int firstSize) implements Relabelling {
  @Override
  public void deal(byte[] first, SplittableRandom random) {
    long wanted = firstSize;
    for (int place = 0; place < first.length; place++) {
      // Selection sampling (Knuth, TAOCP 3.4.2 S), by a 31-bit fraction instead of a division.
      int left = first.length - place;
      long at = ((long) (random.nextInt() >>> 1) * left) >>> 31;
      byte one = (byte) ((at - wanted) >>> 63);
      first[place] = one;
      wanted -= one;
    }
  }
}
