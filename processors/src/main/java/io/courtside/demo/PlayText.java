package io.courtside.demo;

import io.courtside.event.Event;

/** Says a play in a few words, for people. */
final class PlayText {
  private PlayText() {}

  /** The play in words; empty for what nobody wants to read, such as a substitution. */
  static String of(Event event) {
    String who = event.player() == null ? event.team() : lastName(event.player());
    return switch (event.type()) {
      case GAME_START -> "Tip-off";
      case SHOT -> who + (event.made() ? " scores " : " misses ") + shot(event);
      case FREE_THROW ->
          who + (event.made() ? " hits" : " misses") + " free throw " + event.subtype();
      case REBOUND -> event.player() == null ? "" : who + ", " + event.subtype() + " rebound";
      case TURNOVER -> who + " turns it over" + (event.subtype() == null ? "" : reason(event));
      case STEAL -> who + " steals it";
      case BLOCK -> who + " blocks the shot";
      case FOUL -> who + " fouls";
      case TIMEOUT -> who + " timeout";
      case PERIOD_START -> event.period() > 4 ? "Overtime begins" : "";
      case PERIOD_END -> periodEnd(event.period());
      case GAME_END -> "Final";
      default -> "";
    };
  }

  private static String shot(Event event) {
    boolean three = "3pt".equals(event.subtype());
    if (Double.isNaN(event.distanceFt())) {
      return three ? "a three" : "a two";
    }
    return (three ? "a three" : "a two") + " from " + Math.round(event.distanceFt()) + " ft";
  }

  private static String reason(Event event) {
    return ", " + event.subtype();
  }

  private static String periodEnd(int period) {
    return period > 4 ? "End of overtime" : period == 2 ? "Half-time" : "End of Q" + period;
  }

  private static String lastName(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(space + 1);
  }
}
