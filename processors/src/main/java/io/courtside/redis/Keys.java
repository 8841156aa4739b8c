package io.courtside.redis;

import io.courtside.league.Season;
import java.nio.charset.StandardCharsets;

/**
 * The names of all keys, in one place.
 *
 * @param prefix what every key begins with
 */
record Keys(String prefix) {

  /**
   * Hash: all that is kept of a game: {@code state}, {@code forms}, {@code players}, {@code plays:}
   * and a chunk's number.
   */
  byte[] game(String gameId) {
    return bytes("game:" + gameId);
  }

  /** Hash: name of each player, by id. */
  String names() {
    return prefix + ":names";
  }

  /** Hash: account of each source, by id, of one lane of so many. */
  String accounts(int lanes, int lane) {
    return prefix + ":accounts:" + lanes + ":" + lane;
  }

  /** Set: the numbers of lanes there ever were. */
  String laneCounts() {
    return prefix + ":lane-counts";
  }

  /** Hash: number of the last commit, by lane. */
  String commits() {
    return prefix + ":commits";
  }

  /** Set: the seasons that games have added to. */
  String seasons() {
    return prefix + ":seasons";
  }

  /** Hash: what the games of a season add up to, as {@link SeasonSums} has it. */
  String season(Season season) {
    return prefix + ":season:" + season.label();
  }

  /** Sorted set: when the last game of each team in a season ended, milliseconds. */
  String lastEnds(Season season) {
    return prefix + ":season:" + season.label() + ":last-end";
  }

  /** Hash: what was known as a season began, by its label. */
  String seasonStarts() {
    return prefix + ":season-starts";
  }

  /** Hash: how disordered the stream of a game was, by id; only of games where it was. */
  String disorder() {
    return prefix + ":disorder";
  }

  /** Hash: position of the scored journal, by lane. */
  String scored() {
    return prefix + ":journal:scored";
  }

  /** Hash: position of the dead-letter journal, by lane. */
  String deadLetters() {
    return prefix + ":journal:dead-letter";
  }

  /** Hash: what each source is known by, by id. */
  String sources() {
    return prefix + ":sources";
  }

  private byte[] bytes(String rest) {
    return (prefix + ":" + rest).getBytes(StandardCharsets.UTF_8);
  }
}
