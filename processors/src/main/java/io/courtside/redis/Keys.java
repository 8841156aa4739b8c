package io.courtside.redis;

import java.nio.charset.StandardCharsets;

/**
 * The names of all keys, in one place.
 *
 * @param prefix what every key begins with
 */
record Keys(String prefix) {

  /**
   * Hash: all that is kept of a game: {@code state}, {@code player:} and an id, {@code plays:} and
   * a chunk's number.
   */
  byte[] game(String gameId) {
    return bytes("game:" + gameId);
  }

  /** Sorted set: impact of each player in a game, in billionths of a win. */
  String impact(String gameId) {
    return prefix + ":game:" + gameId + ":impact";
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

  /**
   * Hash: what games added to a team's rating, in millionths of a point, by season and team: {@code
   * 2023-24:BOS}.
   */
  String ratings() {
    return prefix + ":ratings";
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
