package io.courtside.context;

import io.courtside.league.StoredLines;
import java.util.Map;

/**
 * A game as it is stored.
 *
 * @param gameId the game
 * @param game packed {@link GameContext}
 * @param forms packed {@link ShooterForms}; written once, so in a commit mostly {@code null}
 * @param players packed lines of all its players, as {@link StoredLines} has them; in a commit
 *     {@code null} where none changed, and {@code null} of a game without any
 * @param plays packed records of the plays by chunk; in a commit only those that changed
 * @param counts how disordered its stream was; in a commit {@code null} where that did not change,
 *     and always {@code null} in what is recalled
 * @param renewsExpiry whether the time after which it is forgotten begins anew
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to and from the store
public record StoredGame(
    String gameId,
    byte[] game,
    byte[] forms,
    byte[] players,
    Map<Integer, byte[]> plays,
    GameCounts counts,
    boolean renewsExpiry) {}
