package io.courtside.score;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/**
 * What a player did in a game so far.
 *
 * @param events events the player took part in
 * @param side the side the player plays for; {@link Side#NONE} where that is not known yet
 * @param shots shots from the field and free throws
 * @param points points scored, free throws too
 * @param fouls fouls committed
 * @param impactNanos win probability won for the player's team, in billionths
 * @param clutchNanos what of it was won in {@linkplain GameState#clutch the clutch}
 * @param momentum recent impact: the sum of the player's impacts, each halved once every half-life
 *     since; 0.01 is one percentage point of win probability
 * @param momentumAtMillis the time {@code momentum} stands for, milliseconds since the epoch
 * @param court time on court
 */
public record PlayerLine(
    int events,
    Side side,
    ShotForm shots,
    int points,
    int fouls,
    long impactNanos,
    long clutchNanos,
    double momentum,
    long momentumAtMillis,
    CourtTime court) {
  private static final int FORM = 2;
  private static final PlayerLine EMPTY =
      new PlayerLine(0, Side.NONE, ShotForm.NONE, 0, 0, 0, 0, 0, 0, CourtTime.NONE);

  /** The line of a player who has not taken part yet. */
  public static PlayerLine empty() {
    return EMPTY;
  }

  /**
   * The line after {@code event}, in which {@code playerId} took part in whatever way.
   *
   * <p>Shots, points and fouls count for the player who acted; the others in it count an event.
   */
  public PlayerLine after(Event event, String playerId) {
    boolean acted = playerId.equals(event.playerId());
    boolean shot =
        acted && (event.type() == EventType.SHOT || event.type() == EventType.FREE_THROW);
    return new PlayerLine(
        events + 1,
        acted && Side.of(event) != Side.NONE ? Side.of(event) : side,
        shot ? shots.plus(ShotKind.of(event), event.made()) : shots,
        points + (acted ? event.points() : 0),
        fouls + (acted && event.type() == EventType.FOUL ? 1 : 0),
        impactNanos,
        clutchNanos,
        momentum,
        momentumAtMillis,
        court);
  }

  /**
   * The line after a credit.
   *
   * @param nanos impact of the credit, in billionths
   * @param clutch whether it was won in the clutch
   * @param tsMillis when its event happened; one that lies before the line's own time counts as now
   * @param halfLife how long it takes an impact to count half, a millisecond or more
   */
  public PlayerLine afterCredit(long nanos, boolean clutch, long tsMillis, Duration halfLife) {
    long now = Math.max(tsMillis, momentumAtMillis);
    return new PlayerLine(
        events,
        side,
        shots,
        points,
        fouls,
        impactNanos + nanos,
        clutchNanos + (clutch ? nanos : 0),
        momentumAt(now, halfLife) + nanos / 1e9,
        now,
        court);
  }

  /** The line of a player of {@code of} with another time on court. */
  public PlayerLine onCourt(Side of, CourtTime time) {
    return new PlayerLine(
        events,
        of == Side.NONE ? side : of,
        shots,
        points,
        fouls,
        impactNanos,
        clutchNanos,
        momentum,
        momentumAtMillis,
        time);
  }

  /**
   * Momentum as it stands at {@code tsMillis}; before the line's own time, as it stood then.
   *
   * @throws IllegalArgumentException if {@code halfLife} is less than a millisecond
   */
  public double momentumAt(long tsMillis, Duration halfLife) {
    if (halfLife.toMillis() < 1) {
      throw new IllegalArgumentException(
          "the half-life of momentum must be a millisecond or more: " + halfLife);
    }
    if (momentum == 0 || tsMillis <= momentumAtMillis) {
      return momentum;
    }
    double halvings = (tsMillis - momentumAtMillis) / (double) halfLife.toMillis();
    return momentum * Math.pow(0.5, halvings);
  }

  /** Writes the line in its packed form, about 60 bytes, version first. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(FORM);
    out.writeInt(events);
    out.writeByte(side.code());
    shots.write(out);
    out.writeShort(points);
    out.writeShort(fouls);
    out.writeLong(impactNanos);
    out.writeLong(clutchNanos);
    out.writeDouble(momentum);
    out.writeLong(momentumAtMillis);
    out.writeInt(court.millis());
    out.writeInt(court.sinceMillis());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException where the form's version is another, or the bytes end early
   */
  public static PlayerLine read(DataInput in) throws IOException {
    int form = in.readUnsignedByte();
    if (form != FORM) {
      throw new IOException("player line must be of form " + FORM + ", not " + form);
    }
    return new PlayerLine(
        in.readInt(),
        Side.ofCode(in.readUnsignedByte()),
        ShotForm.read(in),
        in.readUnsignedShort(),
        in.readUnsignedShort(),
        in.readLong(),
        in.readLong(),
        in.readDouble(),
        in.readLong(),
        new CourtTime(in.readInt(), in.readInt()));
  }
}
