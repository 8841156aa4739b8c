package io.courtside.score;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import java.util.List;
import java.util.Objects;

/**
 * Scores events: a function of the game's state, the event and the model.
 *
 * <p>Safe for use by many threads; keeps nothing between calls.
 */
public final class Scorer {
  private final WinProbability model;
  private final ShotValue shots;
  private final Leverage leverage;

  /** A scorer whose shots are valued by the model that comes with the program. */
  public Scorer(WinProbability model) {
    this(model, ShotValue.shipped());
  }

  /**
   * @param model gives the probabilities of the home team's win
   * @param shots gives those of shots going in
   */
  public Scorer(WinProbability model, ShotValue shots) {
    this.model = Objects.requireNonNull(model, "model");
    this.shots = Objects.requireNonNull(shots, "shots");
    this.leverage = new Leverage(model);
  }

  /** Name of the model that scores. */
  public String modelName() {
    return model.name();
  }

  /**
   * A state that another model may have scored, as this one sees it: what two models think of the
   * same moment is no merit of the next play. No change where this model has scored it.
   */
  public GameState seenAnew(GameState state) {
    return state.started() ? state.withHomeWpEvenNanos(nanos(model.homeEven(state))) : state;
  }

  /**
   * What {@code event} did to its game.
   *
   * @param given the game's state after the events taken so far; {@link GameState#initial()} for
   *     the first
   * @param event what happened
   * @param late whether the event came after its turn; then it is counted, and moves nothing
   * @param context who is on court before the event, and how they shoot
   */
  public Score score(GameState given, Event event, boolean late, PlayContext context) {
    GameState before = known(given);
    return late && before.started() ? scoreLate(before) : scoreInTurn(before, event, context);
  }

  /** A state whose last event was deferred, with the probability that event would have given. */
  private GameState known(GameState state) {
    return state.homeWpEvenNanos() == GameState.WP_UNKNOWN ? seenAnew(state) : state;
  }

  /**
   * The state after an event that is not scored: all of it moves but the probability, which the
   * next event that is scored finds out for itself.
   */
  public static GameState pass(GameState before, Event event, boolean late) {
    return late && before.started()
        ? before.counted().withHomeWpEvenNanos(GameState.WP_UNKNOWN)
        : before.next(event, GameState.WP_UNKNOWN);
  }

  /**
   * Leverage of the moment at {@code state}, in millionths; 1,000,000 is everyday, 0 before the
   * first event and once the game is over.
   */
  public long leverageMicros(GameState state) {
    return leverage.micros(state, Features.at(state));
  }

  private Score scoreInTurn(GameState before, Event event, PlayContext context) {
    GameState moved = before.next(event);
    Features then = Features.at(before);
    Features now = Features.at(moved);
    Side side = Side.of(event);
    long even = nanos(model.homeEven(moved, now));
    long wpa = 0;
    CreditRules.Won won = CreditRules.Won.NOTHING;
    if (before.started()) {
      wpa = even - before.homeWpEvenNanos();
      long unseen = unseenNanos(before, then, event, side);
      boolean takenShot = !moved.over() && event.type() == EventType.SHOT && side != Side.NONE;
      long quality =
          takenShot
              ? valueNanos(moved, now, even, event, side, context)
                  - before.homeWpEvenNanos()
                  - unseen
              : 0;
      won = new CreditRules.Won(unseen, quality, wpa - unseen - quality);
    }
    return new Score(
        moved.withHomeWpEvenNanos(even),
        nanos(model.home(moved, now)),
        even,
        wpa,
        leverage.micros(before, then),
        CreditRules.credits(event, side, won, context));
  }

  /**
   * What a later revision of a play did to its game: all of it is credited to the teams, since the
   * players' shares of what was said before are not known any more.
   *
   * @param given the game's state after the events taken so far
   * @param event the play as it is now said to have been
   * @param isLast whether no play after it has been scored in its turn
   * @param homeChange by how many points the home team's score is another for it
   * @param awayChange by how many points the visitors' score is another for it
   */
  public Score correct(
      GameState given, Event event, boolean isLast, int homeChange, int awayChange) {
    GameState before = known(given);
    GameState moved =
        isLast
            ? before.next(event)
            : before
                .counted()
                .withScore(before.homeScore() + homeChange, before.awayScore() + awayChange);
    Features now = Features.at(moved);
    long even = nanos(model.homeEven(moved, now));
    long wpa = even - before.homeWpEvenNanos();
    return new Score(
        moved.withHomeWpEvenNanos(even),
        nanos(model.home(moved, now)),
        even,
        wpa,
        leverage.micros(before, Features.at(before)),
        CreditRules.credits(
            event, Side.of(event), new CreditRules.Won(wpa, 0, 0), PlayContext.NONE));
  }

  private Score scoreLate(GameState before) {
    Features then = Features.at(before);
    return new Score(
        before.counted(),
        nanos(model.home(before, then)),
        before.homeWpEvenNanos(),
        0,
        leverage.micros(before, then),
        List.of());
  }

  /**
   * What the home team's chances were when the shot was taken and it was not known yet whether it
   * would go in: those after a make and those after a miss, by how likely each was.
   *
   * @param moved the state after the shot
   * @param now the features at its time
   * @param even P(home wins) there, in billionths
   * @param side the side that shot
   */
  private long valueNanos(
      GameState moved, Features now, long even, Event shot, Side side, PlayContext context) {
    ShotForm form = shot.playerId() == null ? ShotForm.NONE : context.shooter(shot.playerId());
    double made = shots.made(shot, form);
    if (shot.made()) {
      Possession loose = moved.possession().looseAfterMissBy(side);
      int without = moved.margin() - side.sign() * shot.points();
      return Math.round(made * even + (1 - made) * nanos(model.even(now, without, loose)));
    }
    int with = moved.margin() + side.sign() * ShotKind.of(shot).points();
    Possession gone = moved.possession().heldBy(side.opponent());
    return Math.round(made * nanos(model.even(now, with, gone)) + (1 - made) * even);
  }

  /** What points that neither the state nor the event accounts for did to the home team. */
  private long unseenNanos(GameState before, Features then, Event event, Side side) {
    int home = event.homeScore() - (side == Side.HOME ? event.points() : 0);
    int away = event.awayScore() - (side == Side.AWAY ? event.points() : 0);
    if (home == before.homeScore() && away == before.awayScore()) {
      return 0;
    }
    return nanos(model.homeEven(before.withScore(home, away), then)) - before.homeWpEvenNanos();
  }

  private static long nanos(double probability) {
    return Math.round(probability * 1e9);
  }
}
