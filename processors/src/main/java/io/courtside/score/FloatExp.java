package io.courtside.score;

/**
 * The exponential function in single precision, to the last bit as the C library that XGBoost runs
 * on computes it (glibc since 2.27, {@code expf} by Szabolcs Nagy).
 *
 * <p>{@code (float) Math.exp(x)} rounds differently once in some hundred cases; at a probability of
 * one half that is 6e-8 of difference.
 */
final class FloatExp {
  private static final int BITS = 5;
  private static final int SIZE = 1 << BITS;
  private static final int MANTISSA_BITS = 52;
  private static final double STEPS_PER_UNIT = 0x1.71547652b82fep+0 * SIZE;
  // Adding it leaves the nearest whole number in the lowest bits.
  private static final double SHIFT = 0x1.8p+52;
  private static final double CUBIC = 0x1.c6af84b912394p-5 / SIZE / SIZE / SIZE;
  private static final double QUADRATIC = 0x1.ebfce50fac4f3p-3 / SIZE / SIZE;
  private static final double LINEAR = 0x1.62e42ff0c52d6p-1 / SIZE;
  private static final float OVERFLOW = 0x1.62e42ep6f;
  private static final float UNDERFLOW = -0x1.9fe368p6f;
  private static final long[] POWERS = powers();

  private FloatExp() {}

  /** e to the power of {@code x}. */
  static float exp(float x) {
    if (Float.isNaN(x)) {
      return x;
    }
    if (x > OVERFLOW) {
      return Float.POSITIVE_INFINITY;
    }
    if (x < UNDERFLOW) {
      return 0;
    }
    double z = STEPS_PER_UNIT * x;
    double shifted = z + SHIFT;
    long step = Double.doubleToRawLongBits(shifted);
    double rest = z - (shifted - SHIFT);
    long power = POWERS[(int) (step & (SIZE - 1))] + (step << (MANTISSA_BITS - BITS));
    double high = CUBIC * rest + QUADRATIC;
    double low = LINEAR * rest + 1;
    return (float) ((high * (rest * rest) + low) * Double.longBitsToDouble(power));
  }

  /** Bits of 2^(i/32), less what the whole step adds to the exponent. */
  private static long[] powers() {
    long[] powers = new long[SIZE];
    for (int i = 0; i < SIZE; i++) {
      long bits = Double.doubleToRawLongBits(Math.pow(2, i / (double) SIZE));
      powers[i] = bits - ((long) i << (MANTISSA_BITS - BITS));
    }
    return powers;
  }
}
