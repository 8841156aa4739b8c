package io.courtside.drift;

/** The ways in which two distributions are held against each other. */
public enum Measure {
  /** Largest difference between the two distribution functions: 0 to 1. */
  KOLMOGOROV_SMIRNOV("Kolmogorov–Smirnov"),

  /**
   * Jensen–Shannon divergence of the binned samples, in bits: 0 where they are the same, 1 where
   * they have no bin in common.
   */
  JENSEN_SHANNON("Jensen–Shannon"),

  /**
   * Wasserstein-1 distance: how far a value has to be moved on average to make one sample of the
   * other, in the unit of the values.
   */
  WASSERSTEIN("Wasserstein-1"),

  /** Population stability index of the binned samples: 0 where they are the same, no upper end. */
  PSI("PSI");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /** Its name, for a person. */
  public String label() {
    return label;
  }
}
