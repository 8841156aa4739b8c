package io.courtside.journal;

import java.io.IOException;

/**
 * A journal lacks lines that were committed: its files were changed by another hand, or the disk
 * lost what it had taken. Going on would leave a hole; the logs are to be made anew.
 */
public final class JournalTooShort extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message which file, and what is missing
   */
  public JournalTooShort(String message) {
    super(message);
  }
}
