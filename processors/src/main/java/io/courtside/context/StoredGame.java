package io.courtside.context;

import java.util.Map;

/**
 * A game as it is stored.
 *
 * @param gameId the game
 * @param game packed {@link GameContext}
 * @param players packed player lines by player id; in a commit only those that changed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to and from the store
public record StoredGame(String gameId, byte[] game, Map<String, byte[]> players) {}
