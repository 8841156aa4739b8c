package io.courtside.score;

import io.courtside.event.Event;
import java.util.List;
import java.util.Objects;

/**
 * Scores events: a function of the game's state, the event and the model.
 *
 * <p>Safe for use by many threads; keeps nothing between calls.
 */
public final class Scorer {
  private final WinProbability model;
  private final Leverage leverage;

  /**
   * @param model gives the probabilities
   */
  public Scorer(WinProbability model) {
    this.model = Objects.requireNonNull(model, "model");
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
   * @param before the game's state after the events taken so far; {@link GameState#initial()} for
   *     the first
   * @param event what happened
   * @param late whether the event came after its turn; then it is counted, and moves nothing
   */
  public Score score(GameState before, Event event, boolean late) {
    return late && before.started() ? scoreLate(before) : scoreInTurn(before, event);
  }

  private Score scoreInTurn(GameState before, Event event) {
    GameState moved = before.next(event);
    long even = nanos(model.homeEven(moved));
    long wpa = before.started() ? even - before.homeWpEvenNanos() : 0;
    long unseen = before.started() ? unseenNanos(before, event) : 0;
    List<Credit> credits = wpa == 0 ? List.of() : CreditRules.credits(event, unseen, wpa - unseen);
    return new Score(
        moved.withHomeWpEvenNanos(even),
        nanos(model.home(moved)),
        even,
        wpa,
        leverage.micros(before),
        credits);
  }

  /**
   * What a later revision of a play did to its game: all of it is credited to the teams, since the
   * players' shares of what was said before are not known any more.
   *
   * @param before the game's state after the events taken so far
   * @param event the play as it is now said to have been
   * @param isLast whether no play after it has been scored in its turn
   * @param homeChange by how many points the home team's score is another for it
   * @param awayChange by how many points the visitors' score is another for it
   */
  public Score correct(
      GameState before, Event event, boolean isLast, int homeChange, int awayChange) {
    GameState moved =
        isLast
            ? before.next(event)
            : before
                .counted()
                .withScore(before.homeScore() + homeChange, before.awayScore() + awayChange);
    long even = nanos(model.homeEven(moved));
    long wpa = even - before.homeWpEvenNanos();
    return new Score(
        moved.withHomeWpEvenNanos(even),
        nanos(model.home(moved)),
        even,
        wpa,
        leverage.micros(before),
        CreditRules.credits(event, wpa, 0));
  }

  private Score scoreLate(GameState before) {
    return new Score(
        before.counted(),
        nanos(model.home(before)),
        before.homeWpEvenNanos(),
        0,
        leverage.micros(before),
        List.of());
  }

  /** What points that neither the state nor the event accounts for did to the home team. */
  private long unseenNanos(GameState before, Event event) {
    Side side = Side.of(event);
    int home = event.homeScore() - (side == Side.HOME ? event.points() : 0);
    int away = event.awayScore() - (side == Side.AWAY ? event.points() : 0);
    if (home == before.homeScore() && away == before.awayScore()) {
      return 0;
    }
    return nanos(model.homeEven(before.withScore(home, away))) - before.homeWpEvenNanos();
  }

  private static long nanos(double probability) {
    return Math.round(probability * 1e9);
  }
}
