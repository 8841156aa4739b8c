package io.courtside.live;

/** Says why a file is not what the live feed serves. */
public final class NotAFeed extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason what was expected and not found, to follow the file's name
   */
  public NotAFeed(String reason) {
    super(reason);
  }
}
