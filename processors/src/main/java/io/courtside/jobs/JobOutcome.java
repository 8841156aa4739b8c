package io.courtside.jobs;

/**
 * How a run of a job ended.
 *
 * @param job the job's word
 * @param result whether it did what it should
 * @param message what it did or why not, in a sentence
 */
public record JobOutcome(String job, Result result, String message) {
  /** Whether what the job is for is done now, so that an alarm it raised before is over. */
  public boolean isWell() {
    return result == Result.DONE || result == Result.IDLE;
  }

  /** Whether a job did what it should. */
  public enum Result {
    /** It did, and nothing was wrong. */
    DONE("done"),
    /** There was nothing to do. */
    IDLE("idle"),
    /** It gave way, to the stream or to the program's end; what it would do is still to do. */
    PUT_OFF("put off"),
    /** It did, and found something that a person should look at. */
    ALARM("alarm"),
    /** It could not. */
    FAILED("failed");

    private final String word;

    Result(String word) {
      this.word = word;
    }

    /** The word for it in the history. */
    public String word() {
      return word;
    }
  }
}
