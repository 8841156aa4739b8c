package io.courtside.score;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

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
