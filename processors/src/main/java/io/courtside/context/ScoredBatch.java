package io.courtside.context;

import io.courtside.batch.Closing;
import io.courtside.deadletter.DeadLetter;
import io.courtside.league.LeagueNews;
import io.courtside.overload.Deferral;
import io.courtside.score.ScoredEvent;
import java.util.List;
import java.util.Map;

/**
 * A micro-batch after scoring: what goes to the journals and to the store.
 *
 * @param lane the lane, from 0
 * @param events the scored events
 * @param readNanos for each of them, monotonic time at which its line was read
 * @param deferrals the events that were deferred
 * @param deadLetters what is no event, or could not be scored
 * @param games the games that changed, packed
 * @param names names of the players met, by id
 * @param league seasons that begin and what games that ended add
 * @param passed numbers at the turnstile of what has been dealt with
 * @param closing why the batch was closed
 */
@SuppressWarnings("ArrayRecordComponent") // one number an event, compared by nobody
public record ScoredBatch(
    int lane,
    List<ScoredEvent> events,
    long[] readNanos,
    List<Deferral> deferrals,
    List<DeadLetter> deadLetters,
    List<StoredGame> games,
    Map<String, String> names,
    LeagueNews league,
    List<Long> passed,
    Closing closing) {}
