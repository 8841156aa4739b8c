package io.courtside.event;

import java.util.Locale;

/** Why a line is no event. The words stand in the dead-letter log and in metrics. */
public enum Refusal {
  /** The line has nothing but white space. */
  EMPTY_LINE,
  /** The line is longer than the source takes. */
  LINE_TOO_LONG,
  /** The line is no JSON: cut, not text, invalid UTF-8, control characters, nested too deep. */
  MALFORMED_JSON,
  /** The line is JSON, but no object. */
  NOT_AN_OBJECT,
  /** A required field is not there. */
  MISSING_FIELD,
  /** A field has a value of another type than the form gives it. */
  WRONG_TYPE,
  /** A field has the right type and a value that no game can have. */
  OUT_OF_RANGE,
  /** The event claims a time well after now. */
  FUTURE_TIMESTAMP;

  /** The word this reason has outside the program, for example {@code missing_field}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
