package io.courtside.failure;

/**
 * Something went wrong that was to be expected now and then, and that a person can put right: a
 * missing file, a port in use, a server that is not there.
 *
 * <p>The message is one line that says what failed, where, and what to do. Anything else that is
 * thrown is taken for a fault of the program.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one line for a person
   */
  public Failure(String message) {
    super(message);
  }

  /**
   * @param message one line for a person
   * @param cause shown only when asked for
   */
  public Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
