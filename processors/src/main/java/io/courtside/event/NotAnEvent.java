package io.courtside.event;

/**
 * Says that a line is no event, and why.
 *
 * <p>Carries no stack trace: a bad line is an everyday outcome, not a fault of the program.
 */
public final class NotAnEvent extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  /**
   * @param refusal the kind of reason
   * @param detail which field, which value, what was expected; for a person
   */
  public NotAnEvent(Refusal refusal, String detail) {
    super(detail, null, false, false);
    this.refusal = refusal;
  }

  /** The kind of reason. */
  public Refusal refusal() {
    return refusal;
  }
}
