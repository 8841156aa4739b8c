package io.courtside.http;

import java.time.Duration;

/**
 * Says that nothing of a request was taken, and what to answer.
 *
 * <p>Carries no stack trace: a refusal is an everyday outcome, not a fault of the program.
 */
public final class NotTaken extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  NotTaken(Answer answer) {
    super(answer.json(), null, false, false);
    this.answer = answer;
  }

  /** Nothing but POST is understood. */
  public static NotTaken notPost(String method) {
    return new NotTaken(Answer.refused(405, "events come by POST, not " + method));
  }

  /** The body is longer than is allowed. */
  public static NotTaken tooLarge(long maxBytes) {
    return new NotTaken(
        Answer.refused(
            413,
            "the body has more than "
                + maxBytes
                + " bytes (courtside.http.body.max); send it in parts"));
  }

  /** The body did not come in time. */
  public static NotTaken tooSlow(Duration patience) {
    return new NotTaken(
        Answer.refused(
            408,
            "the body did not come within "
                + patience.toMillis()
                + " ms (courtside.http.timeout)"));
  }

  /** The body did not come whole. */
  public static NotTaken brokenOff(String why) {
    return new NotTaken(Answer.refused(400, "the body broke off: " + why));
  }

  /** What to tell the client. */
  public Answer answer() {
    return answer;
  }
}
