package io.courtside.http;

import io.courtside.event.NotAnEvent;
import io.courtside.health.Health;
import io.courtside.landing.Landing;
import io.courtside.validate.LineRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The steps by which a request's lines are taken: all of them or none, and once they are said to be
 * taken they will be scored. Thread safe.
 */
public final class Intake {
  /** How many bad lines an answer names at most. */
  static final int NAMED_LINES = 100;

  private static final String PART = "http";
  private static final int BACKLOG_SECONDS = 1;
  private static final int DISK_SECONDS = 5;

  private final LineRules rules;
  private final int longestLine;
  private final long mostUnread;
  private final Backlog backlog;
  private final Landing landing;
  private final Health health;

  /**
   * @param rules what a line must be
   * @param longestLine in bytes, without its newline
   * @param mostUnread how many landed bytes may be unread by the pipeline before clients must wait
   * @param backlog how many there are
   * @param landing makes lines durable
   * @param health is told of a disk that does not take them
   */
  public Intake(
      LineRules rules,
      int longestLine,
      long mostUnread,
      Backlog backlog,
      Landing landing,
      Health health) {
    this.rules = rules;
    this.longestLine = longestLine;
    this.mostUnread = mostUnread;
    this.backlog = backlog;
    this.landing = landing;
    this.health = health;
  }

  /**
   * Makes sure that the pipeline is not too far behind.
   *
   * @throws NotTaken where it is (429), or the landing log cannot be looked at (503)
   */
  public void requireRoom() throws NotTaken {
    long unread;
    try {
      unread = backlog.unreadBytes();
    } catch (IOException e) {
      throw unavailable("the inbox cannot be listed: " + e.getMessage());
    }
    if (unread > mostUnread) {
      throw new NotTaken(
          Answer.later(
              429, unread + " bytes that were taken are still to be read", BACKLOG_SECONDS));
    }
  }

  /**
   * The lines of a body, where all are events.
   *
   * @throws NotTaken where one is none (400)
   */
  public Submission check(byte[] body) throws NotTaken {
    if (body.length == 0) {
      throw new NotTaken(Answer.refused(400, "the body is empty; one event a line is expected"));
    }
    LineRules.Now now = rules.now();
    List<BadLine> named = new ArrayList<>();
    int bad = 0;
    int count = 0;
    for (int from = 0; from < body.length; count++) {
      int to = endOfLine(body, from);
      try {
        requireEvent(now, body, from, to - from);
      } catch (NotAnEvent e) {
        bad++;
        if (named.size() < NAMED_LINES) {
          named.add(new BadLine(count + 1, e.refusal().wireName(), e.getMessage()));
        }
      }
      from = to + 1;
    }
    if (bad > 0) {
      throw new NotTaken(
          Answer.badLines("lines that are no events: %d of %d".formatted(bad, count), named));
    }
    return new Submission(withLastNewline(body), count);
  }

  private void requireEvent(LineRules.Now now, byte[] body, int from, int length)
      throws NotAnEvent {
    if (length > longestLine) {
      throw LineRules.tooLong(length);
    }
    now.event(body, from, length);
  }

  private static int endOfLine(byte[] body, int from) {
    int end = from;
    while (end < body.length && body[end] != '\n') {
      end++;
    }
    return end;
  }

  private static byte[] withLastNewline(byte[] body) {
    if (body[body.length - 1] == '\n') {
      return body;
    }
    byte[] whole = Arrays.copyOf(body, body.length + 1);
    whole[body.length] = '\n';
    return whole;
  }

  /**
   * Makes lines durable; after that they are taken.
   *
   * @throws NotTaken where the disk does not take them (503)
   */
  public Answer land(Submission submission) throws NotTaken {
    try {
      landing.take(submission.lines());
    } catch (IOException e) {
      throw unavailable(e.getMessage());
    }
    backlog.landed(submission.lines().length);
    health.well(PART);
    return Answer.taken(submission.count());
  }

  private NotTaken unavailable(String why) {
    health.trouble(PART, why);
    return new NotTaken(Answer.later(503, why, DISK_SECONDS));
  }
}
