package io.courtside.cli;

/** What the program tells the shell. */
public final class ExitCode {
  /** Did what it was asked to do. */
  public static final int OK = 0;

  /** Failed while doing it. */
  public static final int FAILED = 1;

  /** Was asked for something it does not know: a wrong command, option or setting. */
  public static final int WRONG_USE = 2;

  private ExitCode() {}
}
