package io.courtside.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Values as SQL has them. */
public final class SqlLiteral {
  private SqlLiteral() {}

  /**
   * The literal of a value.
   *
   * @param value text, a whole number, a {@code double}, a day, an instant, a truth value or {@code
   *     null}
   * @throws IllegalArgumentException for anything else
   */
  public static String of(Object value) {
    if (value == null) {
      return "NULL";
    }
    if (value instanceof String text) {
      return quoted(text);
    }
    if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return number + "::DOUBLE";
    }
    if (value instanceof LocalDate day) {
      return "DATE " + quoted(day.toString());
    }
    if (value instanceof Instant at) {
      return "TIMESTAMP " + quoted(LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString());
    }
    throw new IllegalArgumentException("no value for SQL: " + value);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
