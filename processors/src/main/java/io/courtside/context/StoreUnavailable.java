package io.courtside.context;

/** The context store cannot be reached, or refuses. The call may be made again. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message which store, and what it said
   * @param cause what was thrown
   */
  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
