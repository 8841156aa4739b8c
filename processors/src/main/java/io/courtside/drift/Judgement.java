package io.courtside.drift;

import java.util.Locale;

/**
 * Which null distribution a p-value comes from.
 *
 * @param nullDistribution its kind
 * @param size degrees of freedom of a χ² form, number of permutations of a permuted one, 0 for the
 *     Kolmogorov distribution, which has neither
 */
public record Judgement(NullDistribution nullDistribution, int size) {
  /** What a value is compared with. */
  public enum NullDistribution {
    /** The limit for large samples without ties. */
    KOLMOGOROV,
    /** The limit for large counts in all bins. */
    CHI_SQUARE,
    /** The same values, dealt anew to the two samples one by one. */
    PERMUTED_VALUES,
    /** The same values, dealt anew by whole groups. */
    PERMUTED_GROUPS
  }

  /** Checks that the size fits the kind. */
  public Judgement {
    boolean sized = nullDistribution != NullDistribution.KOLMOGOROV;
    if (sized ? size < 1 : size != 0) {
      throw new IllegalArgumentException(
          "a null distribution has a size of at least 1, that of Kolmogorov 0; this is "
              + nullDistribution
              + " with "
              + size);
    }
  }

  static Judgement kolmogorov() {
    return new Judgement(NullDistribution.KOLMOGOROV, 0);
  }

  static Judgement chiSquare(int degreesOfFreedom) {
    return new Judgement(NullDistribution.CHI_SQUARE, degreesOfFreedom);
  }

  /** For a person, such as {@code 999 permutations of whole groups}. */
  public String inWords() {
    return switch (nullDistribution) {
      case KOLMOGOROV -> "Kolmogorov distribution";
      case CHI_SQUARE -> "χ² with " + size + " degrees of freedom";
      case PERMUTED_VALUES -> String.format(Locale.ROOT, "%,d permutations of values", size);
      case PERMUTED_GROUPS -> String.format(Locale.ROOT, "%,d permutations of whole groups", size);
    };
  }
}
