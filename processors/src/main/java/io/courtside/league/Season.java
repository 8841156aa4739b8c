package io.courtside.league;

import io.courtside.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A season, by the year it begins in.
 *
 * @param firstYear for example 2023 for the season 2023-24
 */
public record Season(int firstYear) implements Comparable<Season> {
  private static final Pattern LABEL = Pattern.compile("(\\d{4})-\\d{2}");
  // No season has ended later, and none begun earlier, but for that of the pandemic.
  private static final int FIRST_MONTH = 8;

  /** The season of a game: as the event says, or else by the date. */
  public static Season of(Event event) {
    if (event.season() != null) {
      Matcher label = LABEL.matcher(event.season());
      if (label.matches()) {
        return new Season(Integer.parseInt(label.group(1)));
      }
    }
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(event.tsMillis()), ZoneOffset.UTC);
    int year = day.getMonthValue() < FIRST_MONTH ? day.getYear() - 1 : day.getYear();
    // A label has four digits and no sign.
    return new Season(Math.max(0, year));
  }

  /**
   * The season with that label.
   *
   * @throws IllegalArgumentException where it is not of the form {@code 2023-24}
   */
  public static Season labelled(String label) {
    Matcher matcher = LABEL.matcher(label);
    Season season = matcher.matches() ? new Season(Integer.parseInt(matcher.group(1))) : null;
    if (season == null || !season.label().equals(label)) {
      throw new IllegalArgumentException("a season must be of the form 2023-24, not " + label);
    }
    return season;
  }

  /** Its label, for example {@code 2023-24}. */
  public String label() {
    return String.format(Locale.ROOT, "%04d-%02d", firstYear, (firstYear + 1) % 100);
  }

  /** A moment after its last game and before the first of the next. */
  public Instant end() {
    return LocalDate.of(firstYear + 1, FIRST_MONTH, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @Override
  public int compareTo(Season other) {
    return Integer.compare(firstYear, other.firstYear);
  }

  @Override
  public String toString() {
    return label();
  }
}
