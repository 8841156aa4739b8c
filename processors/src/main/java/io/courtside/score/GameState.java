package io.courtside.score;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * All that scoring needs to know of a game after its last event.
 *
 * @param events events taken so far, late ones too
 * @param period period of the last event, 1 to 4, 5 and more for overtime; 0 before the first
 * @param clockSeconds seconds left in it
 * @param homeTeam code of the home team; empty before the first event
 * @param awayTeam code of the visiting team; empty before the first event
 * @param homeScore points of the home team
 * @param awayScore points of the visitors
 * @param possession who has the ball
 * @param matchup how strong the teams are, as the game began
 * @param lineups who is on court
 * @param over whether the game's end was seen; stays so
 * @param homeWpEvenNanos the last probability given for this game, in billionths; negative where
 *     its last event was deferred
 * @param tsMillis when the last event in order happened, milliseconds since the epoch
 */
public record GameState(
    int events,
    int period,
    double clockSeconds,
    String homeTeam,
    String awayTeam,
    int homeScore,
    int awayScore,
    Possession possession,
    Matchup matchup,
    Lineups lineups,
    boolean over,
    long homeWpEvenNanos,
    long tsMillis) {
  /** The last probability is not known: the last event was not scored. */
  static final long WP_UNKNOWN = -1;

  private static final int FORM = 3;
  private static final int CLUTCH_SECONDS = 300;
  private static final int CLUTCH_POINTS = 5;
  private static final GameState INITIAL =
      new GameState(
          0, 0, 0, "", "", 0, 0, Possession.UNKNOWN, Matchup.EVEN, Lineups.UNKNOWN, false, 0, 0);

  /** The state of a game of which no event was seen. */
  public static GameState initial() {
    return INITIAL;
  }

  /** Whether an event of this game was seen. */
  public boolean started() {
    return events > 0;
  }

  /** Points the home team leads by; negative where it trails. */
  public int margin() {
    return homeScore - awayScore;
  }

  /**
   * Whether the game is in the balance: the last five minutes of regulation or an overtime, and a
   * lead of five points at most.
   */
  public boolean clutch() {
    return period >= GameClock.QUARTERS
        && clockSeconds <= CLUTCH_SECONDS
        && Math.abs(margin()) <= CLUTCH_POINTS;
  }

  /** Milliseconds of the game's time played so far. */
  public int elapsedMillis() {
    return GameClock.elapsedMillis(period, clockSeconds);
  }

  /**
   * The state after {@code event}: score, clock and possession as the event has them.
   *
   * <p>Takes events in any order without complaint, also one that steps back. {@link
   * #homeWpEvenNanos} stays what it was.
   */
  public GameState next(Event event) {
    return next(event, homeWpEvenNanos);
  }

  /** The same with another probability. */
  GameState next(Event event, long nanos) {
    return new GameState(
        events + 1,
        event.period(),
        event.clockSeconds(),
        event.homeTeam(),
        event.awayTeam(),
        event.homeScore(),
        event.awayScore(),
        PossessionRules.after(possession, event),
        matchup,
        lineups.next(event),
        over || event.type() == EventType.GAME_END,
        nanos,
        event.tsMillis());
  }

  /** The state after an event that came after its turn: one more event, nothing else. */
  GameState counted() {
    return new GameState(
        events + 1,
        period,
        clockSeconds,
        homeTeam,
        awayTeam,
        homeScore,
        awayScore,
        possession,
        matchup,
        lineups,
        over,
        homeWpEvenNanos,
        tsMillis);
  }

  /** The same state with other strengths of the teams. */
  public GameState withMatchup(Matchup frozen) {
    return new GameState(
        events,
        period,
        clockSeconds,
        homeTeam,
        awayTeam,
        homeScore,
        awayScore,
        possession,
        frozen,
        lineups,
        over,
        homeWpEvenNanos,
        tsMillis);
  }

  GameState withHomeWpEvenNanos(long nanos) {
    return new GameState(
        events,
        period,
        clockSeconds,
        homeTeam,
        awayTeam,
        homeScore,
        awayScore,
        possession,
        matchup,
        lineups,
        over,
        nanos,
        tsMillis);
  }

  GameState withScore(int home, int away) {
    return new GameState(
        events,
        period,
        clockSeconds,
        homeTeam,
        awayTeam,
        home,
        away,
        possession,
        matchup,
        lineups,
        over,
        homeWpEvenNanos,
        tsMillis);
  }

  /** Writes the state in its packed form, about 190 bytes, version first. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(FORM);
    out.writeInt(events);
    out.writeByte(period);
    out.writeDouble(clockSeconds);
    out.writeUTF(homeTeam);
    out.writeUTF(awayTeam);
    out.writeShort(homeScore);
    out.writeShort(awayScore);
    out.writeShort(possession.packed() | (over ? 1 << 12 : 0));
    out.writeLong(matchup.homeMicros());
    out.writeLong(matchup.awayMicros());
    out.writeLong(matchup.homeStartersMicros());
    out.writeLong(matchup.awayStartersMicros());
    lineups.write(out);
    out.writeLong(homeWpEvenNanos);
    out.writeLong(tsMillis);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException where the form's version is another, or the bytes end early
   */
  public static GameState read(DataInput in) throws IOException {
    int form = in.readUnsignedByte();
    if (form != FORM) {
      throw new IOException("game state must be of form " + FORM + ", not " + form);
    }
    int events = in.readInt();
    int period = in.readUnsignedByte();
    double clockSeconds = in.readDouble();
    String homeTeam = in.readUTF();
    String awayTeam = in.readUTF();
    int homeScore = in.readShort();
    int awayScore = in.readShort();
    int bits = in.readUnsignedShort();
    return new GameState(
        events,
        period,
        clockSeconds,
        homeTeam,
        awayTeam,
        homeScore,
        awayScore,
        Possession.unpacked(bits),
        new Matchup(in.readLong(), in.readLong(), in.readLong(), in.readLong()),
        Lineups.read(in),
        (bits >> 12 & 1) != 0,
        in.readLong(),
        in.readLong());
  }
}
