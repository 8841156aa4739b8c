package io.courtside.observe;

import io.courtside.books.Books;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * When the stream's own figures call for a person: lag over the objective, full queues, events that
 * are deferred, lines that are no events.
 *
 * <p>An alert is raised where a figure has been over its limit for all of {@code patience}, and
 * ends where it has been under half of it for as long, so that one that swings raises one alert.
 * Shares are those of the lines since the last look. Not thread safe.
 */
public final class StreamAlerts {

  /**
   * Limits of the figures.
   *
   * @param lag projected lag
   * @param queueShare share of a lane's queue that is taken, 0 to 1
   * @param deferredShare share of deferred events among the lines, 0 to 1
   * @param deadShare share of dead letters among the lines, 0 to 1
   * @param patience for how long a figure is to be over its limit
   */
  public record Limits(
      Duration lag, double queueShare, double deferredShare, double deadShare, Duration patience) {}

  /**
   * What a look found.
   *
   * @param raised alerts that begin now
   * @param ended parts whose alert is over
   */
  public record Changes(List<Alert> raised, List<String> ended) {
    /** Copies both. */
    public Changes {
      raised = List.copyOf(raised);
      ended = List.copyOf(ended);
    }
  }

  private static final class Figure {
    private boolean raised;
    private boolean turning;
    private long turningSinceNanos;

    /** Whether the alert begins or ends now. */
    boolean turns(double value, double limit, long nowNanos, long patienceNanos) {
      boolean other = raised ? value < limit / 2 : value > limit;
      if (!other) {
        turning = false;
        return false;
      }
      if (!turning) {
        turning = true;
        turningSinceNanos = nowNanos;
      }
      if (nowNanos - turningSinceNanos < patienceNanos) {
        return false;
      }
      raised = !raised;
      turning = false;
      return true;
    }
  }

  private final Limits limits;
  private final TreeMap<String, Figure> figures = new TreeMap<>();
  private Books last;

  /**
   * @param limits of the figures
   */
  public StreamAlerts(Limits limits) {
    this.limits = limits;
  }

  /**
   * Looks at the stream.
   *
   * @param nowNanos monotonic time, nanoseconds
   */
  public Changes look(StreamView stream, long nowNanos) {
    List<Alert> raised = new ArrayList<>();
    List<String> ended = new ArrayList<>();
    double lag = stream.projectedLagSeconds();
    double lagLimit = limits.lag().toNanos() / 1e9;
    turn(
        "lag",
        lag,
        lagLimit,
        text("a line waits %.1f s for its score, the objective is %.1f s", lag, lagLimit),
        nowNanos,
        raised,
        ended);
    double fullest = fullest(stream);
    turn(
        "queue",
        fullest,
        limits.queueShare(),
        text(
            "a lane's queue is %.0f%% full: lines come faster than they are scored", 100 * fullest),
        nowNanos,
        raised,
        ended);
    Books now = stream.books();
    Books before = last == null ? now : last;
    last = now;
    double lines = now.read() - before.read();
    double deferred = share(now.deferred() - before.deferred(), lines);
    turn(
        "deferrals",
        deferred,
        limits.deferredShare(),
        text("%.1f%% of the events are deferred", 100 * deferred),
        nowNanos,
        raised,
        ended);
    double dead = share(now.dead() - before.dead(), lines);
    turn(
        "dead letters",
        dead,
        limits.deadShare(),
        text("%.1f%% of the lines are no events; see the dead-letter log", 100 * dead),
        nowNanos,
        raised,
        ended);
    return new Changes(raised, ended);
  }

  private void turn(
      String part,
      double value,
      double limit,
      String message,
      long nowNanos,
      List<Alert> raised,
      List<String> ended) {
    Figure figure = figures.computeIfAbsent(part, name -> new Figure());
    if (figure.turns(value, limit, nowNanos, limits.patience().toNanos())) {
      if (figure.raised) {
        raised.add(new Alert(part, message));
      } else {
        ended.add(part);
      }
    }
  }

  private static double fullest(StreamView stream) {
    int blocks = 0;
    for (int lane = 0; lane < stream.lanes(); lane++) {
      blocks = Math.max(blocks, stream.lane(lane).queuedBlocks());
    }
    return (double) blocks / stream.queueCapacityBlocks();
  }

  private static double share(long part, double all) {
    return all > 0 ? part / all : 0;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
