package io.courtside.redis;

import io.courtside.context.GameCounts;
import java.util.StringTokenizer;

/**
 * A game's counts as a short text: {@code missing late heldMillis regressions corrections
 * conflicts}.
 */
final class CountsText {
  private CountsText() {}

  static String of(GameCounts counts) {
    return counts.missing()
        + " "
        + counts.late()
        + " "
        + counts.heldMillis()
        + " "
        + counts.regressions()
        + " "
        + counts.corrections()
        + " "
        + counts.conflicts();
  }

  static GameCounts counts(String text) {
    StringTokenizer numbers = new StringTokenizer(text, " ");
    return new GameCounts(
        Integer.parseInt(numbers.nextToken()),
        Integer.parseInt(numbers.nextToken()),
        Long.parseLong(numbers.nextToken()),
        Integer.parseInt(numbers.nextToken()),
        Integer.parseInt(numbers.nextToken()),
        Integer.parseInt(numbers.nextToken()));
  }
}
