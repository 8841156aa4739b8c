package io.courtside.score;

import io.courtside.event.Event;
import io.courtside.event.EventType;

/**
 * What a player does in a game, as it adds up; {@link #line} is what it has come to.
 *
 * <p>A play changes up to a dozen of these, so they change in place. For one thread.
 */
public final class PlayerTally {
  private final Momentum momentum;
  private int events;
  private Side side;
  private ShotForm shots;
  private int points;
  private int fouls;
  private long impactNanos;
  private long clutchNanos;
  private CourtTime court;

  /** Goes on from {@code line}. */
  public PlayerTally(PlayerLine line) {
    momentum = new Momentum(line.momentum(), line.momentumAtMillis());
    events = line.events();
    side = line.side();
    shots = line.shots();
    points = line.points();
    fouls = line.fouls();
    impactNanos = line.impactNanos();
    clutchNanos = line.clutchNanos();
    court = line.court();
  }

  /** The player acted in {@code event}. */
  public void acted(Event event) {
    Side acting = Side.of(event);
    EventType type = event.type();
    events++;
    side = acting == Side.NONE ? side : acting;
    points += event.points();
    if (type == EventType.SHOT || type == EventType.FREE_THROW) {
      shots = shots.plus(ShotKind.of(event), event.made());
    } else if (type == EventType.FOUL) {
      fouls++;
    }
  }

  /**
   * The player was credited.
   *
   * @param nanos impact of the credit, in billionths
   * @param clutch whether it was won in {@linkplain GameState#clutch the clutch}
   * @param tsMillis when its event happened; a time before that of the last credit counts as that
   */
  public void credited(long nanos, boolean clutch, long tsMillis, Fading fading) {
    impactNanos += nanos;
    clutchNanos += clutch ? nanos : 0;
    momentum.add(nanos, tsMillis, fading);
  }

  /** Whether {@link #entered} would change nothing. */
  public boolean isOnCourt(Side of) {
    return court.sinceMillis() != CourtTime.OFF && (of == Side.NONE || of == side);
  }

  /** The player is on court for {@code of}; {@link Side#NONE} where the side is not known. */
  public void entered(Side of, int elapsedMillis) {
    side = of == Side.NONE ? side : of;
    court = court.enter(elapsedMillis);
  }

  /** The player is off the court; for one who sat nothing changes. */
  public void left(int elapsedMillis) {
    court = court.leave(elapsedMillis);
  }

  /** What the player did so far. */
  public PlayerLine line() {
    return new PlayerLine(
        events,
        side,
        shots,
        points,
        fouls,
        impactNanos,
        clutchNanos,
        momentum.value(),
        momentum.atMillis(),
        court);
  }
}
