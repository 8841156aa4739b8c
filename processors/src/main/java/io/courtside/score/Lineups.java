package io.courtside.score;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is on court, as far as the plays tell: the starters, substitutions, and who acts.
 *
 * <p>The starters come as two fives, and the feed does not keep to one order of them. So until a
 * play names a starter together with a team, they are on court without a side. Where a play is
 * missing, a side may be short for a while; it fills up again with players who act.
 *
 * @param home ids of the home team's players on court
 * @param away ids of the visitors'
 * @param unplaced starters whose side is not known yet: ten ids or none
 */
public record Lineups(List<String> home, List<String> away, List<String> unplaced) {
  /** Nobody is known to be on court. */
  public static final Lineups UNKNOWN = new Lineups(List.of(), List.of(), List.of());

  private static final int FIVE = 5;

  /** No more of a side are taken to be on court, whatever a feed says; the packed form's limit. */
  private static final int MOST = 255;

  /** Copies the lists. */
  public Lineups {
    home = List.copyOf(home);
    away = List.copyOf(away);
    unplaced = List.copyOf(unplaced);
  }

  /** The five players of a side; empty where not exactly five are known. */
  public List<String> five(Side side) {
    List<String> known = of(side);
    return known.size() == FIVE ? known : List.of();
  }

  /** Whether a player is known to be on court. */
  public boolean contains(String playerId) {
    return home.contains(playerId) || away.contains(playerId) || unplaced.contains(playerId);
  }

  /** Who is on court after {@code event}; this very object where that is as before. */
  public Lineups next(Event event) {
    if (event.type() == EventType.GAME_START) {
      return event.starters().size() == 2 * FIVE
          ? new Lineups(List.of(), List.of(), event.starters())
          : UNKNOWN;
    }
    Side side = Side.of(event);
    String player = event.playerId();
    if (player == null || side == Side.NONE) {
      return this;
    }
    boolean comesOn = event.type() == EventType.SUBSTITUTION && !"out".equals(event.subtype());
    Lineups placed = unplaced.isEmpty() || comesOn ? this : placed(player, side);
    if (event.type() == EventType.SUBSTITUTION) {
      return comesOn ? placed.with(player, side) : placed.without(player, side);
    }
    return isPlay(event.type()) && placed.of(side).size() < FIVE && placed.unplaced.isEmpty()
        ? placed.with(player, side)
        : placed;
  }

  /** Whether only someone on court can have done it; a foul may be called on the bench. */
  private static boolean isPlay(EventType type) {
    return switch (type) {
      case SHOT, FREE_THROW, REBOUND, TURNOVER, STEAL, BLOCK -> true;
      default -> false;
    };
  }

  private Lineups placed(String player, Side side) {
    int place = unplaced.indexOf(player);
    if (place < 0) {
      return this;
    }
    List<String> first = unplaced.subList(0, FIVE);
    List<String> second = unplaced.subList(FIVE, 2 * FIVE);
    boolean firstIsHome = place < FIVE == (side == Side.HOME);
    Lineups fives =
        firstIsHome ? new Lineups(first, second, List.of()) : new Lineups(second, first, List.of());
    // Who came on before that is on court as well.
    Lineups merged = fives;
    for (String on : home) {
      merged = merged.with(on, Side.HOME);
    }
    for (String on : away) {
      merged = merged.with(on, Side.AWAY);
    }
    return merged;
  }

  private Lineups with(String player, Side side) {
    if (contains(player) || of(side).size() == MOST) {
      return this;
    }
    List<String> more = new ArrayList<>(of(side));
    more.add(player);
    return with(side, more);
  }

  private Lineups without(String player, Side side) {
    if (!of(side).contains(player)) {
      return this;
    }
    List<String> fewer = new ArrayList<>(of(side));
    fewer.remove(player);
    return with(side, fewer);
  }

  private Lineups with(Side side, List<String> players) {
    return side == Side.HOME
        ? new Lineups(players, away, unplaced)
        : new Lineups(home, players, unplaced);
  }

  private List<String> of(Side side) {
    return switch (side) {
      case HOME -> home;
      case AWAY -> away;
      case NONE -> List.of();
    };
  }

  /** Writes the ids in their packed form, about a hundred bytes. */
  void write(DataOutput out) throws IOException {
    write(home, out);
    write(away, out);
    write(unplaced, out);
  }

  private static void write(List<String> players, DataOutput out) throws IOException {
    out.writeByte(players.size());
    for (String player : players) {
      out.writeUTF(player);
    }
  }

  /** Reads what {@link #write} wrote. */
  static Lineups read(DataInput in) throws IOException {
    return new Lineups(readPlayers(in), readPlayers(in), readPlayers(in));
  }

  private static List<String> readPlayers(DataInput in) throws IOException {
    int count = in.readUnsignedByte();
    List<String> players = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      players.add(in.readUTF());
    }
    return players;
  }
}
