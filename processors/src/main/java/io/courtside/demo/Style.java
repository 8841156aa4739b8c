package io.courtside.demo;

/** The few ways the screen writes: colours of the 256 that every terminal of today has. */
enum Style {
  PLAIN(""),
  TITLE("1;38;5;231"),
  HEADING("38;5;244"),
  DIM("38;5;242"),
  STRONG("1"),
  HOME("38;5;75"),
  AWAY("38;5;209"),
  GAIN("38;5;114"),
  LOSS("38;5;203"),
  LIVE("1;38;5;114"),
  BAR("38;5;75;48;5;238"),
  WARNING("1;38;5;221");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** {@code text} in this style for an ANSI terminal. */
  String ansi(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
