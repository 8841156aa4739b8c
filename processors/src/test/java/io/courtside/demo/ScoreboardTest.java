package io.courtside.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import io.courtside.score.Credit;
import io.courtside.score.Role;
import io.courtside.score.ScoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ScoreboardTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong now = new AtomicLong();
  private final Scoreboard scoreboard = new Scoreboard(now::get);

  @Test
  void a_game_shows_score_clock_and_win_probability_of_its_latest_event() {
    commit(scored(shot(5).homeScore(12).awayScore(9).period(2).clockSeconds(301.5), 0.64));

    Snapshot.GameLine game = scoreboard.snapshot().games().get(0);
    assertThat(game.home()).isEqualTo("HHH");
    assertThat(game.homeScore()).isEqualTo(12);
    assertThat(game.awayScore()).isEqualTo(9);
    assertThat(game.period()).isEqualTo(2);
    assertThat(game.clockSeconds()).isEqualTo(301.5);
    assertThat(game.homeWp()).isCloseTo(0.64, within(1e-9));
    assertThat(game.lastPlay()).isEqualTo("Rivers scores a three from 25 ft");
    assertThat(game.over()).isFalse();
  }

  @Test
  void a_late_event_does_not_turn_the_game_back_and_still_counts_for_its_player() {
    commit(scored(shot(9).homeScore(30), 0.7, credit("p1", 0.10)));
    commit(scored(shot(4).homeScore(10), 0.5, credit("p1", 0.05)));

    Snapshot snapshot = scoreboard.snapshot();
    assertThat(snapshot.games().get(0).homeScore()).isEqualTo(30);
    assertThat(snapshot.games().get(0).homeWp()).isCloseTo(0.7, within(1e-9));
    assertThat(snapshot.players().get(0).impact()).isCloseTo(0.15, within(1e-9));
    assertThat(snapshot.players().get(0).events()).isEqualTo(2);
  }

  @Test
  void players_are_listed_by_impact_under_the_names_of_their_events() {
    commit(
        scored(shot(1), 0.5, credit("p1", 0.02), credit("p2", 0.04)),
        scored(shot(2).playerId("p3").player("Ike Shaw"), 0.5, credit("p3", -0.01)));

    assertThat(scoreboard.snapshot().players())
        .extracting(Snapshot.PlayerLine::name)
        .containsExactly("p2", "Noah Rivers", "Ike Shaw");
  }

  @Test
  void what_is_credited_to_a_team_is_no_player() {
    commit(scored(shot(1), 0.5, new Credit(null, "HHH", Role.TEAM, 5)));

    assertThat(scoreboard.snapshot().players()).isEmpty();
  }

  @Test
  void the_history_has_a_value_a_minute_of_play() {
    commit(scored(shot(1).clockSeconds(715), 0.5));
    commit(scored(shot(2).clockSeconds(590), 0.6));
    commit(scored(shot(3).clockSeconds(545), 0.8));

    assertThat(scoreboard.snapshot().games().get(0).history()).containsExactly(0.5, 0.5, 0.8);
  }

  @Test
  void the_end_of_the_game_is_final() {
    commit(scored(shot(500).type(EventType.GAME_END).period(4).clockSeconds(0), 1));

    assertThat(scoreboard.snapshot().games().get(0).over()).isTrue();
  }

  @Test
  void rates_are_of_the_last_seconds_and_the_total_of_all() {
    for (int second = 0; second < 20; second++) {
      for (int i = 0; i < (second < 10 ? 100 : 40); i++) {
        commit(scored(shot(1), 0.5));
      }
      now.addAndGet(SECOND);
    }

    assertThat(scoreboard.snapshot().events()).isEqualTo(1400);
    assertThat(scoreboard.snapshot().eventsPerSecond()).isEqualTo(40);
    now.addAndGet(30 * SECOND);
    assertThat(scoreboard.snapshot().eventsPerSecond()).isZero();
  }

  @Test
  void latency_is_of_the_last_ten_seconds() {
    for (int i = 1; i <= 100; i++) {
      scoreboard.committed(List.of(scored(shot(i), 0.5)), new long[] {i * 1_000_000L});
    }
    assertThat(scoreboard.snapshot().addedLatency().p50Millis()).isCloseTo(50, within(1.0));
    assertThat(scoreboard.snapshot().addedLatency().p99Millis()).isCloseTo(99, within(1.5));

    now.addAndGet(12 * SECOND);
    scoreboard.committed(List.of(scored(shot(101), 0.5)), new long[] {2_000_000L});
    assertThat(scoreboard.snapshot().addedLatency().p99Millis()).isCloseTo(2, within(0.1));
  }

  @Test
  void time_is_that_of_the_latest_event() {
    commit(scored(shot(2).tsMillis(2_000), 0.5), scored(shot(1).tsMillis(1_000), 0.5));

    assertThat(scoreboard.snapshot().simulatedTime()).isEqualTo(Instant.ofEpochMilli(2_000));
  }

  @Test
  void a_snapshot_does_not_change_with_the_scoreboard() {
    commit(scored(shot(1), 0.5));
    Snapshot before = scoreboard.snapshot();
    commit(scored(shot(2).clockSeconds(10), 0.9));

    assertThat(before.games().get(0).history()).containsExactly(0.5);
    assertThat(before.events()).isEqualTo(1);
  }

  @Test
  void commits_from_many_lanes_lose_nothing() throws InterruptedException {
    List<Thread> lanes = new ArrayList<>();
    for (int lane = 0; lane < 4; lane++) {
      String game = "g" + lane;
      Thread thread =
          new Thread(
              () -> {
                for (int i = 1; i <= 500; i++) {
                  commit(scored(shot(i).gameId(game), 0.5, credit("p1", 0.001)));
                }
              });
      lanes.add(thread);
      thread.start();
    }
    for (Thread lane : lanes) {
      lane.join();
    }

    assertThat(scoreboard.snapshot().events()).isEqualTo(2000);
    assertThat(scoreboard.snapshot().players().get(0).impact()).isCloseTo(2, within(1e-9));
    assertThat(scoreboard.snapshot().games()).hasSize(4);
  }

  @Test
  void every_event_needs_its_latency() {
    assertThatThrownBy(() -> scoreboard.committed(List.of(scored(shot(1), 0.5)), new long[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void commit(ScoredEvent... events) {
    scoreboard.committed(List.of(events), new long[events.length]);
  }

  private static EventBuilder shot(int seq) {
    return new EventBuilder()
        .eventId("e" + seq)
        .gameId("g")
        .seq(seq)
        .period(1)
        .clockSeconds(700)
        .type(EventType.SHOT)
        .subtype("3pt")
        .made(true)
        .distanceFt(25)
        .homeTeam("HHH")
        .awayTeam("AAA")
        .team("HHH")
        .playerId("p1")
        .player("Noah Rivers");
  }

  private static ScoredEvent scored(EventBuilder event, double homeWp, Credit... credits) {
    long nanos = Math.round(homeWp * 1e9);
    return new ScoredEvent(
        event.build(), nanos, nanos, 0, 1_000_000, List.of(credits), "test", false, 0, 0);
  }

  private static Credit credit(String player, double impact) {
    return new Credit(player, "HHH", Role.SHOOTER, Math.round(impact * 1e9));
  }
}
