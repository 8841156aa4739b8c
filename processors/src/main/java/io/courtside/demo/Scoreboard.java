package io.courtside.demo;

import io.courtside.event.Event;
import io.courtside.score.Credit;
import io.courtside.score.ScoredEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * What a spectator of the night wants to see, fed with what the pipeline commits.
 *
 * <p>Thread safe. Memory grows with games and players, not with events.
 */
public final class Scoreboard {
  private static final int LISTED_PLAYERS = 50;

  private final Map<String, GameTally> games = new TreeMap<>();
  private final Map<String, PlayerTally> players = new HashMap<>();
  private final RecentTraffic traffic;
  private long events;
  private long latestMillis;

  /**
   * An empty scoreboard.
   *
   * @param nanoClock nanoseconds since some fixed moment, for the rates
   */
  public Scoreboard(LongSupplier nanoClock) {
    this.traffic = new RecentTraffic(nanoClock);
  }

  /**
   * Takes in what a commit made durable.
   *
   * @param scored the events, those of one game in the order in which they were scored
   * @param addedLatencyNanos for each event the time from its reading to its commit, in nanoseconds
   */
  public synchronized void committed(List<ScoredEvent> scored, long[] addedLatencyNanos) {
    if (scored.size() != addedLatencyNanos.length) {
      throw new IllegalArgumentException(
          scored.size() + " events need as many latencies, not " + addedLatencyNanos.length);
    }
    for (int i = 0; i < addedLatencyNanos.length; i++) {
      take(scored.get(i));
      traffic.count(addedLatencyNanos[i]);
    }
    events += addedLatencyNanos.length;
  }

  /** The scoreboard as it stands. */
  public synchronized Snapshot snapshot() {
    return new Snapshot(
        games.values().stream().map(GameTally::line).toList(),
        players.values().stream()
            .map(PlayerTally::line)
            .filter(player -> player.events() > 0)
            .sorted(
                Comparator.comparingDouble(Snapshot.PlayerLine::impact)
                    .reversed()
                    .thenComparing(Snapshot.PlayerLine::id))
            .limit(LISTED_PLAYERS)
            .toList(),
        events,
        traffic.eventsPerSecond(),
        traffic.latency(),
        Instant.ofEpochMilli(latestMillis));
  }

  private void take(ScoredEvent scored) {
    Event event = scored.event();
    latestMillis = Math.max(latestMillis, event.tsMillis());
    games
        .computeIfAbsent(
            event.gameId(), id -> new GameTally(id, event.homeTeam(), event.awayTeam()))
        .take(scored);
    if (event.playerId() != null && event.player() != null) {
      player(event.playerId()).named(event.player());
    }
    for (Credit credit : scored.credits()) {
      if (credit.playerId() != null) {
        player(credit.playerId()).credit(credit);
      }
    }
  }

  private PlayerTally player(String id) {
    return players.computeIfAbsent(id, PlayerTally::new);
  }

  private static final class PlayerTally {
    private final String id;
    private String name;
    private String team = "";
    private long impactNanos;
    private int events;

    PlayerTally(String id) {
      this.id = id;
      this.name = id;
    }

    void named(String value) {
      name = value;
    }

    void credit(Credit credit) {
      team = credit.team();
      impactNanos += credit.impactNanos();
      events++;
    }

    Snapshot.PlayerLine line() {
      return new Snapshot.PlayerLine(id, name, team, impactNanos / 1e9, events);
    }
  }
}
