package io.courtside.context;

import io.courtside.batch.MicroBatch;
import io.courtside.batch.Turn;
import io.courtside.deadletter.DeadLetter;
import io.courtside.event.Event;
import io.courtside.league.League;
import io.courtside.league.LeagueChange;
import io.courtside.league.LeagueNews;
import io.courtside.league.Turnstile;
import io.courtside.overload.Deferral;
import io.courtside.overload.ShedLevel;
import io.courtside.overload.Shedding;
import io.courtside.score.Fading;
import io.courtside.score.GameState;
import io.courtside.score.Score;
import io.courtside.score.ScoredEvent;
import io.courtside.score.Scorer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Scores the events of a micro-batch, one after the other, each against the context the one before
 * it left.
 */
final class BatchScorer {
  private static final String SCORING_FAILED = "scoring_failed";

  private final Supplier<Scorer> scorers;
  private final League league;
  private final Fading fading;
  private final InstantSource clock;
  private final Refusals refusals;
  private final Shedding shedding;
  // A name is stored when it is met first, and when it has changed: most batches tell none.
  private final Map<String, String> names = new HashMap<>();

  /**
   * @param scorers gives what says what an event did; asked once a batch
   * @param league what games know of their teams as they begin
   * @param momentumHalfLife time after which recent impact counts half, in the game's time
   * @param clock tells when an event was scored; no score depends on it
   * @param refusals makes dead letters of events
   * @param shedding tells which events are deferred now
   */
  BatchScorer(
      Supplier<Scorer> scorers,
      League league,
      Duration momentumHalfLife,
      InstantSource clock,
      Refusals refusals,
      Shedding shedding) {
    this.scorers = scorers;
    this.league = league;
    this.fading = new Fading(momentumHalfLife);
    this.clock = clock;
    this.refusals = refusals;
    this.shedding = shedding;
  }

  /** What a batch changed, collected while it is scored. */
  private static final class Changes {
    private final List<ScoredEvent> events;
    private final long[] readNanos;
    private final List<Deferral> deferrals = new ArrayList<>(0);
    private final List<DeadLetter> deadLetters;
    private final Set<GameContext> games = new LinkedHashSet<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<LeagueChange> results = new ArrayList<>(0);
    private final List<Long> passed = new ArrayList<>(0);

    Changes(MicroBatch batch) {
      events = new ArrayList<>(batch.turns().size());
      readNanos = new long[batch.turns().size()];
      deadLetters = new ArrayList<>(batch.deadLetters());
    }
  }

  ScoredBatch score(MicroBatch batch, GameCache games, LaneAccounts accounts) {
    Scorer scorer = scorers.get();
    Changes changes = new Changes(batch);
    long nowMillis = clock.millis();
    for (DeadLetter letter : batch.deadLetters()) {
      accounts.dead(letter);
      if (letter.gameId() != null) {
        GameContext game = games.game(letter.gameId());
        game.refused();
        changes.games.add(game);
      }
    }
    for (Turn turn : batch.turns()) {
      if (turn.arrival().turnstile() != Turnstile.FREE) {
        changes.passed.add(turn.arrival().turnstile());
      }
      GameContext game = games.game(turn.arrival().event().gameId());
      game.game().begin(turn.arrival().event(), league);
      boolean wasOver = game.game().state().over();
      Optional<Deferral> deferral = deferral(turn, game, scorer, nowMillis);
      GameState passed = null;
      Score score = null;
      try {
        if (deferral.isPresent()) {
          passed = game.pass(turn);
        } else {
          score = game.score(turn, scorer);
        }
      } catch (RuntimeException e) {
        DeadLetter letter = unscorable(turn, e);
        game.release(turn.arrival().event());
        accounts.dead(letter);
        changes.deadLetters.add(letter);
        continue;
      }
      changes.games.add(game);
      if (deferral.isPresent()) {
        changes.deferrals.add(deferral.get());
        game.deferred(turn, passed, nowMillis);
        accounts.deferred(turn.arrival(), turn.late());
      } else {
        apply(turn, score, scorer.modelName(), game, nowMillis, changes);
        accounts.scored(turn.arrival(), turn.late());
      }
      if (!wasOver && game.game().state().over()) {
        changes.results.add(game.game().result());
      }
    }
    List<StoredGame> stored = new ArrayList<>(changes.games.size());
    for (GameContext game : changes.games) {
      stored.add(game.takeChanged());
    }
    return new ScoredBatch(
        batch.lane(),
        changes.events,
        Arrays.copyOf(changes.readNanos, changes.events.size()),
        changes.deferrals,
        changes.deadLetters,
        stored,
        changes.names,
        new LeagueNews(league.unstored(), changes.results),
        changes.passed,
        batch.closing());
  }

  private void apply(
      Turn turn, Score score, String model, GameContext game, long nowMillis, Changes changes) {
    Event event = turn.arrival().event();
    if (event.playerId() != null && event.player() != null) {
      String known = names.put(event.playerId(), event.player());
      if (!event.player().equals(known)) {
        changes.names.put(event.playerId(), event.player());
      }
    }
    changes.readNanos[changes.events.size()] = turn.arrival().readNanos();
    long age = game.changedAtMillis() == 0 ? 0 : Math.max(0, nowMillis - game.changedAtMillis());
    changes.events.add(
        new ScoredEvent(
            event,
            score.homeWpNanos(),
            score.homeWpEvenNanos(),
            score.wpaNanos(),
            score.leverageMicros(),
            score.credits(),
            model,
            turn.late(),
            age,
            nowMillis));
    game.scored(turn, score, fading, nowMillis);
  }

  /** What a play that was scored before is put right by is never deferred: it would not be seen. */
  private Optional<Deferral> deferral(Turn turn, GameContext game, Scorer scorer, long nowMillis) {
    Event event = turn.arrival().event();
    return shedding.level() == ShedLevel.NONE || game.isCorrection(event)
        ? Optional.empty()
        : shedding.deferral(event, turn.late(), game.leverageMicros(scorer), nowMillis);
  }

  private DeadLetter unscorable(Turn turn, RuntimeException cause) {
    return refusals.of(turn.arrival(), SCORING_FAILED, cause.toString());
  }
}
