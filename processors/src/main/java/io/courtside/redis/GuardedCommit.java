package io.courtside.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.courtside.context.LaneCommit;
import io.courtside.context.StoreRolledBack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * A commit as one MULTI/EXEC that Redis carries out only if it is the lane's next, in one round
 * trip.
 *
 * <p>Sent together: WATCH of a key, a script that touches that key unless the lane's last commit is
 * the one before, MULTI, the writes, EXEC. So a server that lost its last moments is found out
 * before anything is built on what it forgot, a call whose answer was lost may be made again, and
 * one that was stuck in the network comes too late to do harm.
 */
final class GuardedCommit {
  private static final byte[] GUARD = guard();

  private final RedisClient redis;
  private final Keys keys;

  GuardedCommit(RedisClient redis, Keys keys) {
    this.redis = redis;
    this.keys = keys;
  }

  private static byte[] guard() {
    try (InputStream in = GuardedCommit.class.getResourceAsStream("guard.lua")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the guard's script cannot be read", e);
    }
  }

  /** The writes of one commit, in their order. */
  static final class Writes {
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to the server
    private record Write(Command command, byte[][] arguments) {}

    private final List<Write> writes = new ArrayList<>(32);

    /** Adds one command with its key and what else it takes. */
    void add(Command command, byte[] key, List<byte[]> rest) {
      byte[][] arguments = new byte[rest.size() + 1][];
      arguments[0] = key;
      for (int i = 0; i < rest.size(); i++) {
        arguments[i + 1] = rest.get(i);
      }
      writes.add(new Write(command, arguments));
    }
  }

  /**
   * Carries out a commit, or finds that it was carried out before.
   *
   * @throws StoreRolledBack where it is not the lane's next
   * @throws JedisDataException where the server refuses; nothing was written then, unless it
   *     complains of one write by itself
   */
  void run(LaneCommit commit, Writes writes) {
    byte[] lane = number(commit.lane());
    byte[] numbers = bytes(keys.commits());
    byte[] watched = bytes(keys.guard(commit.lane()));
    byte[] before = number(commit.number() - 1);
    List<Response<Object>> answers = new ArrayList<>(writes.writes.size() + 5);
    Response<Object> guard;
    Response<Object> executed;
    try (Pipeline pipeline = redis.pipelined()) {
      answers.add(pipeline.sendCommand(Command.WATCH, watched));
      guard = pipeline.sendCommand(Command.EVAL, GUARD, number(2), numbers, watched, lane, before);
      answers.add(guard);
      answers.add(pipeline.sendCommand(Command.MULTI, new byte[0][]));
      for (Writes.Write write : writes.writes) {
        answers.add(pipeline.sendCommand(write.command(), write.arguments()));
      }
      answers.add(pipeline.sendCommand(Command.HSET, numbers, lane, number(commit.number())));
      executed = pipeline.sendCommand(Command.EXEC, new byte[0][]);
      answers.add(executed);
      pipeline.sync();
    }
    // The first complaint is the cause of those after it.
    answers.forEach(Response::get);
    String last = new String((byte[]) guard.get(), UTF_8);
    if (executed.get() instanceof List<?> results) {
      results.forEach(GuardedCommit::requireDone);
    } else if (!last.equals(Long.toString(commit.number()))) {
      throw new StoreRolledBack(commit.lane(), commit.number() - 1, last);
    }
  }

  private static void requireDone(Object result) {
    if (result instanceof JedisDataException refused) {
      throw refused;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  static byte[] number(long number) {
    return bytes(Long.toString(number));
  }
}
