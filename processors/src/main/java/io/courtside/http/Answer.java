package io.courtside.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a client is told.
 *
 * @param status of HTTP
 * @param json the body; {@code taken} says how many events were taken
 * @param retryAfterSeconds when it may come again with the same request; 0 where that would not
 *     help
 */
public record Answer(int status, String json, int retryAfterSeconds) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** All events were taken and are durable. */
  public static Answer taken(int events) {
    return new Answer(202, JSON.objectNode().put("taken", events).toString(), 0);
  }

  /** Nothing was taken; another try of the same will not be either. */
  static Answer refused(int status, String error) {
    return new Answer(status, none(error).toString(), 0);
  }

  /** Nothing was taken now; the same may be tried again later. */
  static Answer later(int status, String error, int retryAfterSeconds) {
    return new Answer(status, none(error).toString(), retryAfterSeconds);
  }

  /**
   * Nothing was taken since some lines are no events.
   *
   * @param error how many
   * @param bad the lines, or the first of them
   */
  static Answer badLines(String error, List<BadLine> bad) {
    ObjectNode answer = none(error);
    var lines = answer.putArray("lines");
    for (BadLine line : bad) {
      lines
          .addObject()
          .put("line", line.number())
          .put("reason", line.reason())
          .put("detail", line.detail());
    }
    return new Answer(400, answer.toString(), 0);
  }

  /** A fault of the program; nothing was taken. */
  public static Answer fault() {
    return refused(500, "a fault of the program; its log tells more");
  }

  private static ObjectNode none(String error) {
    return JSON.objectNode().put("taken", 0).put("error", error);
  }
}
