package io.courtside.redis;

import io.courtside.failure.Failure;
import io.courtside.league.LeagueChange;
import io.courtside.league.PlayerTotals;
import io.courtside.league.Season;
import io.courtside.league.TeamTotals;
import io.courtside.score.ShotForm;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A season's sums as the fields of a hash, one a team: whole numbers that games add to, those of
 * the team first, then those of each of its players by id.
 *
 * <p>A team has its rating, games with known starters, and what those scored; a player games, time
 * on court, impact, impact in the clutch, points, fouls, then tries and makes of each kind of shot.
 * One field a team and not one a player, since Redis' cost is that of its arguments: a game would
 * have some 80 of them.
 */
final class SeasonSums {
  private static final int FORM = 1;
  private static final int TEAM_NUMBERS = 3;
  private static final int PLAYER_TOTALS = 6;
  private static final int PLAYER_NUMBERS = PLAYER_TOTALS + ShotForm.NONE.counts().length;

  private final long[] team;
  private final TreeMap<String, long[]> players = new TreeMap<>();

  private SeasonSums(long[] team) {
    this.team = team;
  }

  /** What {@code change} adds to which field; a team that it adds nothing to is left out. */
  static Map<String, byte[]> fields(LeagueChange change) {
    Set<String> teams = new HashSet<>(change.teams().keySet());
    teams.addAll(change.players().keySet());
    Map<String, byte[]> fields = new HashMap<>();
    for (String team : teams) {
      SeasonSums sums = new SeasonSums(numbers(change.teams().getOrDefault(team, TeamTotals.NONE)));
      change.players().getOrDefault(team, Map.of()).forEach((id, p) -> sums.put(id, numbers(p)));
      if (!sums.players.isEmpty() || !isNothing(sums.team)) {
        fields.put(team, sums.packed());
      }
    }
    return fields;
  }

  private void put(String player, long[] numbers) {
    if (!isNothing(numbers)) {
      players.put(player, numbers);
    }
  }

  private static boolean isNothing(long[] numbers) {
    return Arrays.stream(numbers).allMatch(number -> number == 0);
  }

  /**
   * The field that {@code before} becomes when {@code more} is added to it.
   *
   * @throws Failure where an earlier version of the program stored it
   */
  static byte[] plus(String team, byte[] before, byte[] more) {
    SeasonSums sums = unpacked(team, before);
    SeasonSums added = unpacked(team, more);
    add(sums.team, added.team);
    added.players.forEach(
        (id, numbers) -> sums.players.merge(id, numbers, (one, other) -> add(one, other)));
    return sums.packed();
  }

  private static long[] add(long[] to, long[] more) {
    for (int i = 0; i < to.length; i++) {
      to[i] += more[i];
    }
    return to;
  }

  /**
   * The season's sums.
   *
   * @param fields all fields of the hash
   * @param lastEndMillis when the last game of each team ended
   * @throws Failure where an earlier version of the program stored them
   */
  static LeagueChange read(
      Season season, Map<byte[], byte[]> fields, Map<String, Long> lastEndMillis) {
    Map<String, TeamTotals> teams = new HashMap<>();
    Map<String, Map<String, PlayerTotals>> players = new HashMap<>();
    lastEndMillis.forEach((team, end) -> teams.put(team, new TeamTotals(0, 0, 0, end)));
    fields.forEach(
        (field, packed) -> {
          String team = new String(field, StandardCharsets.UTF_8);
          SeasonSums sums = unpacked(team, packed);
          teams.put(team, team(sums.team, lastEndMillis.getOrDefault(team, 0L)));
          if (!sums.players.isEmpty()) {
            Map<String, PlayerTotals> ofTeam = new HashMap<>();
            sums.players.forEach((id, numbers) -> ofTeam.put(id, player(numbers)));
            players.put(team, Map.copyOf(ofTeam));
          }
        });
    return new LeagueChange(season, teams, players);
  }

  private byte[] packed() {
    List<byte[]> ids = new ArrayList<>(players.size());
    int length = 1 + Long.BYTES * TEAM_NUMBERS + Integer.BYTES;
    for (String player : players.keySet()) {
      byte[] id = player.getBytes(StandardCharsets.UTF_8);
      ids.add(id);
      length += Short.BYTES + id.length + Long.BYTES * PLAYER_NUMBERS;
    }
    ByteBuffer out = ByteBuffer.allocate(length).put((byte) FORM);
    write(team, out);
    out.putInt(ids.size());
    Iterator<long[]> numbers = players.values().iterator();
    for (byte[] id : ids) {
      write(numbers.next(), out.putShort((short) id.length).put(id));
    }
    return out.array();
  }

  private static SeasonSums unpacked(String team, byte[] packed) {
    try {
      ByteBuffer in = ByteBuffer.wrap(packed);
      int form = in.get();
      if (form != FORM) {
        throw new Failure(
            ("the sums of %s are of form %d, not %d: another version stored them;"
                    + " courtside rebuild makes them anew")
                .formatted(team, form, FORM));
      }
      SeasonSums sums = new SeasonSums(read(TEAM_NUMBERS, in));
      for (int players = in.getInt(); players > 0; players--) {
        byte[] id = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(id);
        sums.players.put(new String(id, StandardCharsets.UTF_8), read(PLAYER_NUMBERS, in));
      }
      return sums;
    } catch (BufferUnderflowException e) {
      throw new IllegalStateException("the stored sums of " + team + " end early", e);
    }
  }

  private static void write(long[] numbers, ByteBuffer out) {
    for (long number : numbers) {
      out.putLong(number);
    }
  }

  private static long[] read(int count, ByteBuffer in) {
    long[] numbers = new long[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = in.getLong();
    }
    return numbers;
  }

  private static long[] numbers(TeamTotals totals) {
    return new long[] {totals.ratingMicros(), totals.startedGames(), totals.startersMicros()};
  }

  private static long[] numbers(PlayerTotals totals) {
    int[] shots = totals.shots().counts();
    long[] numbers = new long[PLAYER_NUMBERS];
    numbers[0] = totals.games();
    numbers[1] = totals.courtMillis();
    numbers[2] = totals.impactNanos();
    numbers[3] = totals.clutchNanos();
    numbers[4] = totals.points();
    numbers[5] = totals.fouls();
    for (int i = 0; i < shots.length; i++) {
      numbers[PLAYER_TOTALS + i] = shots[i];
    }
    return numbers;
  }

  private static TeamTotals team(long[] sums, long lastEndMillis) {
    return new TeamTotals(sums[0], Math.toIntExact(sums[1]), sums[2], lastEndMillis);
  }

  private static PlayerTotals player(long[] sums) {
    int[] shots = Arrays.stream(sums).skip(PLAYER_TOTALS).mapToInt(Math::toIntExact).toArray();
    return new PlayerTotals(
        Math.toIntExact(sums[0]),
        sums[1],
        sums[2],
        sums[3],
        Math.toIntExact(sums[4]),
        Math.toIntExact(sums[5]),
        ShotForm.of(shots));
  }
}
