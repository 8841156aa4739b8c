package io.courtside.redis;

import io.courtside.context.StoreUnavailable;
import java.util.Set;
import java.util.function.Supplier;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Tells apart what a call to Redis may fail with: what another try can mend, and what it cannot.
 */
final class Reach {
  /** What a server in trouble answers with; nothing has been written then. */
  private static final Set<String> PASSING =
      Set.of(
          "OOM",
          "MISCONF",
          "LOADING",
          "BUSY",
          "READONLY",
          "MASTERDOWN",
          "CLUSTERDOWN",
          "TRYAGAIN",
          "NOREPLICAS",
          "UNBLOCKED");

  private Reach() {}

  /** Whether a server that answers so serves, and only cannot do what it was asked for now. */
  static boolean isPassing(String message) {
    // A script passes on what its first write met, in the middle of a message of its own.
    return PASSING.stream()
        .anyMatch(word -> message.startsWith(word + " ") || message.contains("-" + word + " "));
  }

  /**
   * Makes a call.
   *
   * @throws StoreUnavailable where the server does not answer, or cannot write now
   */
  static <T> T of(Supplier<T> call) {
    try {
      return call.get();
    } catch (JedisDataException e) {
      String message = String.valueOf(e.getMessage());
      if (isPassing(message)) {
        throw new StoreUnavailable("Redis refuses: " + message, e);
      }
      throw e;
    } catch (JedisException e) {
      throw new StoreUnavailable("Redis does not answer: " + e.getMessage(), e);
    }
  }
}
