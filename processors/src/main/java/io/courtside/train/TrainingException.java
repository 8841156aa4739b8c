package io.courtside.train;

/** Says in one line why there is nothing to train on, or nothing to evaluate. */
public final class TrainingException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param message why, in one line
   */
  public TrainingException(String message) {
    super(message);
  }

  public TrainingException(String message, Throwable cause) {
    super(message, cause);
  }
}
