package io.courtside.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.courtside.context.LaneCommit;
import io.courtside.context.StoreRolledBack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * A commit as one call of a script, which Redis carries out whole or not at all.
 *
 * <p>A script and not MULTI/EXEC, because it can look before it writes: a commit is taken only if
 * it is the lane's next. So a server that lost its last moments is found out before anything is
 * built on what it forgot, a call whose answer was lost may be made again, and one that was stuck
 * in the network comes too late to do harm.
 */
final class CommitScript {
  /**
   * No command of Redis but one of the script: sets fields of a hash, given as field, what must be
   * there (empty for nothing) and what is to be there. Where anything else is there, nothing of the
   * commit is carried out.
   */
  static final String SWAP = "SWAP";

  /**
   * A script can hand no more than some thousands on to one command. A number of whole pairs and of
   * whole threes.
   */
  private static final int MOST_ARGUMENTS = 1_998;

  private static final String DONE = "DONE";
  private static final String CHANGED = "CHANGED";
  private static final byte[] SCRIPT = script();

  private final RedisClient redis;
  private final byte[] numbers;
  private volatile byte[] sha;

  /**
   * @param numbers key of the lanes' commit numbers
   */
  CommitScript(RedisClient redis, String numbers) {
    this.redis = redis;
    this.numbers = numbers.getBytes(UTF_8);
  }

  private static byte[] script() {
    try (InputStream in = CommitScript.class.getResourceAsStream("commit.lua")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the commit script cannot be read", e);
    }
  }

  /** The writes of one commit, put together. */
  static final class Writes {
    private final List<byte[]> arguments = new ArrayList<>(64);

    Writes(LaneCommit commit) {
      arguments.add(number(commit.lane()));
      arguments.add(number(commit.number()));
    }

    /**
     * Adds one command with its key and what else it takes; more than one where that is a list of
     * very many pairs or threes.
     */
    void add(String command, byte[] key, List<byte[]> rest) {
      for (int from = 0; from < rest.size(); from += MOST_ARGUMENTS) {
        addOne(command, key, rest.subList(from, Math.min(rest.size(), from + MOST_ARGUMENTS)));
      }
    }

    private void addOne(String command, byte[] key, List<byte[]> rest) {
      arguments.add(command.getBytes(UTF_8));
      arguments.add(number(1L + rest.size()));
      arguments.add(key);
      arguments.addAll(rest);
    }
  }

  /**
   * Carries out a commit.
   *
   * @return false where a {@link #SWAP} found something else, and so nothing was written
   * @throws StoreRolledBack where it is not the lane's next
   */
  boolean run(LaneCommit commit, Writes writes) {
    String answer = new String(call(writes.arguments), UTF_8);
    if (CHANGED.equals(answer)) {
      return false;
    }
    if (!DONE.equals(answer)) {
      throw new StoreRolledBack(commit.lane(), commit.number() - 1, answer);
    }
    return true;
  }

  private byte[] call(List<byte[]> arguments) {
    if (sha == null) {
      sha = redis.scriptLoad(new String(SCRIPT, UTF_8)).getBytes(UTF_8);
    }
    try {
      return (byte[]) redis.evalsha(sha, List.of(numbers), arguments);
    } catch (JedisNoScriptException e) {
      // The server was restarted, and scripts do not outlive that.
      return (byte[]) redis.eval(SCRIPT, List.of(numbers), arguments);
    }
  }

  static byte[] number(long number) {
    return Long.toString(number).getBytes(UTF_8);
  }
}
