package io.courtside.source;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file of events, taken apart.
 *
 * @param path the file
 * @param stem its name without what rotation and compression added
 * @param rotation rank of a rotated file, lower for an older one; {@link Long#MAX_VALUE} for one
 *     that is not rotated
 */
record EventFileName(Path path, String stem, long rotation) {
  private static final Pattern NAME =
      Pattern.compile("([^.].*?\\.(?:jsonl|ndjson|json))(?:([.-])(\\d{1,14}))?(?:\\.gz)?");
  // Of four digits or less is a count, which is higher the older; of more a date.
  private static final int MOST_COUNT_DIGITS = 4;

  /** By name, rotated files before the one they were rotated from, older before younger. */
  static final Comparator<EventFileName> ORDER =
      Comparator.comparing(EventFileName::stem)
          .thenComparingLong(EventFileName::rotation)
          .thenComparing(name -> name.path().toString());

  /** The name of {@code path} taken apart, or null when it is not the name of a file of events. */
  static EventFileName of(Path path) {
    Matcher matcher = NAME.matcher(path.getFileName().toString());
    if (!matcher.matches()) {
      return null;
    }
    return new EventFileName(path, matcher.group(1), rotation(matcher.group(3)));
  }

  private static long rotation(String digits) {
    if (digits == null) {
      return Long.MAX_VALUE;
    }
    long number = Long.parseLong(digits);
    return digits.length() <= MOST_COUNT_DIGITS ? -number : number;
  }
}
