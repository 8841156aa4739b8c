package io.courtside.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** Texts of the feed, such that they can stand in an event. */
final class FeedText {
  private static final int LONGEST = 128;

  private FeedText() {}

  /** The text of a field; null where it has none. */
  static String of(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? fit(value.textValue()) : null;
  }

  /** The id in a field, a number or a text; null where it has none, or 0, which is nobody. */
  static String id(JsonNode node, String field) {
    JsonNode value = node.path(field);
    String id = value.isValueNode() && !value.isNull() ? value.asText() : "";
    return id.equals("0") ? null : fit(id);
  }

  /** The text as an event takes it: not empty, not too long, no half characters. */
  static String fit(String text) {
    String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    String whole = new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).strip();
    return whole.isEmpty() ? null : whole;
  }
}
