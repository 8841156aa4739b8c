package io.courtside.live;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the league's game ids tell: {@code 0022300061} is a game of kind 2 (regular season) of the
 * season that began in 2023.
 *
 * @param season for example {@code 2023-24}; null where the id is none of the league's
 * @param seasonType for example {@code regular}; null where the id does not tell
 */
record GameNumber(String season, String seasonType) {
  private static final Pattern OF_THE_LEAGUE = Pattern.compile("00(\\d)(\\d\\d)\\d{5}");
  private static final int FIRST_SEASON = 1946;

  static GameNumber of(String gameId) {
    Matcher matcher = OF_THE_LEAGUE.matcher(gameId);
    if (!matcher.matches()) {
      return new GameNumber(null, null);
    }
    int ofCentury = Integer.parseInt(matcher.group(2));
    int year = 2000 + ofCentury;
    // Only this century's games have a live feed, but ids of the last one exist.
    if (ofCentury >= FIRST_SEASON % 100) {
      year -= 100;
    }
    String season = "%d-%02d".formatted(year, (year + 1) % 100);
    return new GameNumber(season, seasonType(matcher.group(1)));
  }

  private static String seasonType(String digit) {
    return switch (digit) {
      case "1" -> "preseason";
      case "2" -> "regular";
      case "3" -> "all-star";
      case "4" -> "playoffs";
      case "5" -> "play-in";
      case "6" -> "cup";
      default -> null;
    };
  }
}
