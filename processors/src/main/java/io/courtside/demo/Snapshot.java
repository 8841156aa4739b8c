package io.courtside.demo;

import java.time.Instant;
import java.util.List;

/**
 * The scoreboard at one moment.
 *
 * @param games in order of their ids
 * @param players most impact first
 * @param events events committed since the start
 * @param eventsPerSecond over the last seconds
 * @param addedLatency of the events of the last ten seconds
 * @param simulatedTime time of the latest event; {@link Instant#EPOCH} before the first
 */
public record Snapshot(
    List<GameLine> games,
    List<PlayerLine> players,
    long events,
    double eventsPerSecond,
    Latency addedLatency,
    Instant simulatedTime) {

  /** Keeps the lists as they are. */
  public Snapshot {
    games = List.copyOf(games);
    players = List.copyOf(players);
  }

  /**
   * A game.
   *
   * @param period 1 to 4, 5 and more for overtime
   * @param clockSeconds seconds left in the period
   * @param started whether a period has begun
   * @param over whether the game has ended
   * @param homeWp P(home wins), 0 to 1
   * @param history P(home wins) over the game so far, evenly spaced, oldest first
   * @param lastPlay what happened last, in words
   */
  public record GameLine(
      String gameId,
      String home,
      String away,
      int homeScore,
      int awayScore,
      int period,
      double clockSeconds,
      boolean started,
      boolean over,
      double homeWp,
      List<Double> history,
      String lastPlay) {

    /** Keeps the history as it is. */
    public GameLine {
      history = List.copyOf(history);
    }
  }

  /**
   * A player.
   *
   * @param name the id where no event has named the player yet
   * @param impact sum of the credits, in win probability: 0.01 is one point of a hundred
   * @param events how many events credited the player
   */
  public record PlayerLine(String id, String name, String team, double impact, int events) {}

  /**
   * Time from read to commit.
   *
   * @param p50Millis half of the events took at most this, in milliseconds
   * @param p99Millis 99 of 100 events took at most this, in milliseconds
   */
  public record Latency(double p50Millis, double p99Millis) {}
}
