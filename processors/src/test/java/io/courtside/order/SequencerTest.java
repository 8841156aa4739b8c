package io.courtside.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SequencerTest {
  private static final String LOG = "log";
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  /** Events of one second each, so that {@code seq} is the game's time as well. */
  private static final class Game {
    private final Sequencer<Integer> sequencer;
    private final List<Integer> out = new ArrayList<>();
    private final List<Integer> late = new ArrayList<>();
    private int missing;
    private long logMillis;
    private long heldMillis;

    Game(Duration lateness) {
      sequencer = new Sequencer<>(lateness, 1, 0);
    }

    Game offer(int... seqs) {
      for (int seq : seqs) {
        sequencer.offer(seq, seq * 1_000L, LOG, logMillis, seq, this::take);
      }
      return this;
    }

    Game offerAt(int seq, long millis) {
      sequencer.offer(seq, millis, LOG, logMillis, seq, this::take);
      return this;
    }

    Game logMovesTo(long millis) {
      logMillis = millis;
      return this;
    }

    Game otherLinesMoveLogTo(long millis) {
      logMillis = millis;
      sequencer.moveOn(LOG, millis, this::take);
      return this;
    }

    Game flush() {
      sequencer.flush(this::take);
      return this;
    }

    Game correct(int seq) {
      sequencer.follow(seq, -seq, this::take);
      return this;
    }

    private void take(int seq, Passage passage) {
      out.add(seq);
      missing += passage.missing();
      heldMillis += passage.heldMillis();
      if (passage.late()) {
        late.add(seq);
      }
    }
  }

  @Test
  void events_in_order_do_not_wait() {
    Game game = new Game(TEN_SECONDS);
    for (int seq = 1; seq <= 5; seq++) {
      game.offer(seq);
      assertThat(game.out).hasSize(seq);
    }
    assertThat(game.sequencer.held()).isZero();
    assertThat(game.sequencer.next()).isEqualTo(6);
  }

  @Test
  void an_event_before_its_turn_waits_for_the_gap_to_fill() {
    Game game = new Game(TEN_SECONDS).offer(1, 3, 4);
    assertThat(game.out).containsExactly(1);
    assertThat(game.sequencer.held()).isEqualTo(2);
    game.offer(2);
    assertThat(game.out).containsExactly(1, 2, 3, 4);
    assertThat(game.late).isEmpty();
    assertThat(game.missing).isZero();
  }

  @Test
  void a_gap_is_given_up_when_the_games_time_has_moved_on_by_the_tolerance() {
    Game game = new Game(TEN_SECONDS).offer(1, 3).offerAt(4, 12_999);
    assertThat(game.out).containsExactly(1);
    game.offerAt(5, 13_000);
    assertThat(game.out).containsExactly(1, 3, 4, 5);
    assertThat(game.late).isEmpty();
    assertThat(game.missing).isEqualTo(1);
    assertThat(game.heldMillis).as("3 waited from 3 s to 13 s, 4 not at all").isEqualTo(10_001);
    assertThat(game.sequencer.next()).isEqualTo(6);
  }

  @Test
  void late_event_goes_on_at_once_and_is_flagged() {
    Game game = new Game(TEN_SECONDS).offer(1, 3).offerAt(4, 13_000).offer(2);
    assertThat(game.out).containsExactly(1, 3, 4, 2);
    assertThat(game.late).containsExactly(2);
  }

  @Test
  void only_what_was_due_is_given_up_when_there_are_two_gaps() {
    Game game = new Game(TEN_SECONDS).offer(1, 3).offerAt(6, 8_000).offerAt(7, 13_000);
    assertThat(game.out).containsExactly(1, 3);
    assertThat(game.missing).isEqualTo(1);
    game.offer(4, 5);
    assertThat(game.out).containsExactly(1, 3, 4, 5, 6, 7);
    assertThat(game.late).isEmpty();
  }

  @Test
  void an_old_timestamp_does_not_turn_the_games_time_back() {
    Game game = new Game(TEN_SECONDS).offer(1, 3).offerAt(5, 100).offerAt(6, 13_000);
    assertThat(game.out).containsExactly(1, 3, 5, 6);
  }

  @Test
  void without_tolerance_nothing_waits() {
    Game game = new Game(Duration.ZERO).offer(3, 1, 2, 4);
    assertThat(game.out).containsExactly(3, 1, 2, 4);
    assertThat(game.late).containsExactly(1, 2);
  }

  @Test
  void flush_lets_everything_go_in_order_and_counts_what_is_missing() {
    Game game = new Game(TEN_SECONDS).offer(1, 9, 5, 4, 8).flush();
    assertThat(game.out).containsExactly(1, 4, 5, 8, 9);
    assertThat(game.late).isEmpty();
    assertThat(game.missing).as("2, 3, 6 and 7").isEqualTo(4);
    assertThat(game.sequencer.held()).isZero();
    assertThat(game.sequencer.next()).isEqualTo(10);
  }

  @Test
  void flush_of_nothing_is_nothing_and_the_game_goes_on_after_a_flush() {
    Game game = new Game(TEN_SECONDS).flush().offer(1, 3).flush().offer(4, 2, 6, 5);
    assertThat(game.out).containsExactly(1, 3, 4, 2, 5, 6);
    assertThat(game.late).containsExactly(2);
  }

  @Test
  void an_event_is_not_held_longer_than_its_log_moves_on_without_its_game() {
    Game game = new Game(TEN_SECONDS).offer(1, 3).otherLinesMoveLogTo(9_999);
    assertThat(game.out).containsExactly(1);
    game.otherLinesMoveLogTo(10_000);
    assertThat(game.out).containsExactly(1, 3);
    assertThat(game.missing).isEqualTo(1);
  }

  @Test
  void what_comes_too_late_by_its_log_is_late_whether_or_not_other_lines_told_so_before() {
    Game told = new Game(TEN_SECONDS).offer(1, 3).otherLinesMoveLogTo(10_000).offer(2);
    Game untold = new Game(TEN_SECONDS).offer(1, 3).logMovesTo(10_000).offer(2);
    assertThat(told.out).containsExactly(1, 3, 2).isEqualTo(untold.out);
    assertThat(told.late).containsExactly(2).isEqualTo(untold.late);
    assertThat(told.heldMillis).isEqualTo(untold.heldMillis);
  }

  @Test
  void the_time_of_another_log_says_nothing() {
    Game game = new Game(TEN_SECONDS).offer(1, 3);
    game.sequencer.moveOn("another log", 1_000_000, game::take);
    assertThat(game.out).containsExactly(1);
  }

  @Test
  void a_game_goes_on_where_it_was_left() {
    Sequencer<String> sequencer = new Sequencer<>(TEN_SECONDS, 5, 50_000);
    List<String> out = new ArrayList<>();
    sequencer.offer(
        6, 6_000, LOG, 0, "six", (item, how) -> out.add(item + (how.late() ? " late" : "")));
    sequencer.offer(
        4, 4_000, LOG, 0, "four", (item, how) -> out.add(item + (how.late() ? " late" : "")));
    sequencer.offer(
        7, 59_999, LOG, 0, "seven", (item, how) -> out.add(item + (how.late() ? " late" : "")));
    assertThat(out).containsExactly("four late");
    sequencer.offer(
        8, 60_000, LOG, 0, "eight", (item, how) -> out.add(item + (how.late() ? " late" : "")));
    assertThat(out).containsExactly("four late", "six", "seven", "eight");
  }

  @Test
  void a_correction_of_what_has_gone_on_goes_on_at_once_and_is_not_late() {
    Game game = new Game(TEN_SECONDS).offer(1, 2, 3).correct(2);
    assertThat(game.out).containsExactly(1, 2, 3, -2);
    assertThat(game.late).isEmpty();
  }

  @Test
  void a_correction_of_what_is_held_goes_on_right_after_it() {
    Game game = new Game(TEN_SECONDS).offer(1, 3).correct(3).offer(4).correct(3);
    assertThat(game.out).containsExactly(1);
    game.offer(2);
    assertThat(game.out).containsExactly(1, 2, 3, -3, -3, 4);
    assertThat(game.late).isEmpty();
  }

  @Test
  void flush_lets_corrections_go_too() {
    Game game = new Game(TEN_SECONDS).offer(2).correct(2).flush();
    assertThat(game.out).containsExactly(2, -2);
  }

  @Test
  void a_negative_tolerance_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sequencer<>(Duration.ofSeconds(-1), 1, 0))
        .withMessage("lateness must not be negative: PT-1S");
  }

  @Property(seed = "9", tries = 500)
  void any_disorder_within_the_tolerance_is_put_right_and_nothing_is_late(
      @ForAll @IntRange(min = 0, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 300) int size,
      @ForAll @IntRange(min = 0, max = 60) int delay) {
    // Event n is one second after the one before it and comes up to `delay` seconds late.
    Random random = new Random(seed);
    Map<Integer, Double> arrival = new HashMap<>();
    List<Integer> seqs = new ArrayList<>();
    for (int seq = 1; seq <= size; seq++) {
      arrival.put(seq, seq + random.nextDouble() * delay);
      seqs.add(seq);
    }
    seqs.sort(Comparator.comparing(arrival::get));
    Game game = new Game(Duration.ofSeconds(delay + 1L));
    seqs.forEach(game::offer);

    assertThat(game.out).isEqualTo(IntStream.rangeClosed(1, size).boxed().toList());
    assertThat(game.late).isEmpty();
    assertThat(game.missing).isZero();
  }

  /** Distinct seqs, shuffled, some missing, with times that jump about. */
  private record Hostile(List<Integer> seqs, List<Long> millis) {
    static Hostile of(int seed, int size) {
      Random random = new Random(seed);
      List<Integer> seqs = new ArrayList<>();
      for (int seq = 1; seq <= size; seq++) {
        if (random.nextInt(10) > 0) {
          seqs.add(seq);
        }
      }
      for (int swaps = random.nextInt(2 * size); swaps > 0; swaps--) {
        int i = random.nextInt(Math.max(1, seqs.size()));
        int j = Math.min(seqs.size() - 1, i + random.nextInt(30));
        if (j > i) {
          Collections.swap(seqs, i, j);
        }
      }
      List<Long> millis = new ArrayList<>();
      for (int seq : seqs) {
        millis.add(random.nextInt(50) == 0 ? random.nextInt(400_000) : seq * 1_000L);
      }
      return new Hostile(seqs, millis);
    }
  }

  @Property(seed = "10", tries = 500)
  void whatever_comes_nothing_is_lost_nothing_goes_twice_and_late_is_only_what_missed_its_turn(
      @ForAll @IntRange(min = 0, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 300) int size,
      @ForAll @IntRange(min = 0, max = 40) int seconds) {
    Hostile hostile = Hostile.of(seed, size);
    Game game = new Game(Duration.ofSeconds(seconds));
    for (int i = 0; i < hostile.seqs().size(); i++) {
      game.offerAt(hostile.seqs().get(i), hostile.millis().get(i));
      assertThat(game.out.size() + game.sequencer.held()).isEqualTo(i + 1);
    }
    game.flush();

    assertThat(game.out).containsExactlyInAnyOrderElementsOf(hostile.seqs());
    int highest = 0;
    for (int seq : game.out) {
      assertThat(game.late.contains(seq))
          .as("seq %d after %d", seq, highest)
          .isEqualTo(seq < highest);
      highest = Math.max(highest, seq);
    }
  }

  @Property(seed = "11", tries = 300)
  void nothing_is_held_longer_than_the_tolerance_and_nothing_in_order_is_held_at_all(
      @ForAll @IntRange(min = 0, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 200) int size,
      @ForAll @IntRange(min = 0, max = 40) int seconds) {
    Hostile hostile = Hostile.of(seed, size);
    Game game = new Game(Duration.ofSeconds(seconds));
    Map<Integer, Long> heldSince = new HashMap<>();
    long gameMillis = 0;
    for (int i = 0; i < hostile.seqs().size(); i++) {
      gameMillis = Math.max(gameMillis, hostile.millis().get(i));
      heldSince.put(hostile.seqs().get(i), gameMillis);
      game.offerAt(hostile.seqs().get(i), hostile.millis().get(i));
      game.out.forEach(heldSince::remove);
      for (Map.Entry<Integer, Long> held : heldSince.entrySet()) {
        assertThat(gameMillis - held.getValue()).isLessThan(seconds * 1_000L);
        assertThat(held.getKey()).isGreaterThan(game.sequencer.next());
      }
    }
  }

  @Property(seed = "12", tries = 200)
  void a_gap_is_given_up_only_when_something_was_due(
      @ForAll @IntRange(min = 0, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 200) int size,
      @ForAll @IntRange(min = 1, max = 40) int seconds) {
    Hostile hostile = Hostile.of(seed, size);
    Game game = new Game(Duration.ofSeconds(seconds));
    Map<Integer, Long> heldSince = new HashMap<>();
    long gameMillis = 0;
    for (int i = 0; i < hostile.seqs().size(); i++) {
      int missingBefore = game.missing;
      gameMillis = Math.max(gameMillis, hostile.millis().get(i));
      long now = gameMillis;
      heldSince.put(hostile.seqs().get(i), now);
      boolean due = heldSince.values().stream().anyMatch(since -> now - since >= seconds * 1_000L);
      game.offerAt(hostile.seqs().get(i), hostile.millis().get(i));
      game.out.forEach(heldSince::remove);
      assertThat(due || game.missing == missingBefore).isTrue();
    }
  }

  @Property(seed = "13", tries = 200)
  void the_outcome_does_not_depend_on_how_the_events_come_in_blocks(
      @ForAll @IntRange(min = 0, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 200) int size,
      @ForAll @IntRange(min = 1, max = 64) int blockSize) {
    Hostile hostile = Hostile.of(seed, size);
    Game game = new Game(TEN_SECONDS);
    Sequencer<Integer> inBlocks = new Sequencer<>(TEN_SECONDS, 1, 0);
    List<Integer> all = new ArrayList<>();
    for (int from = 0; from < hostile.seqs().size(); from += blockSize) {
      List<Integer> ofBlock = new ArrayList<>();
      for (int i = from; i < Math.min(from + blockSize, hostile.seqs().size()); i++) {
        int seq = hostile.seqs().get(i);
        inBlocks.offer(seq, hostile.millis().get(i), LOG, 0, seq, (item, how) -> ofBlock.add(item));
        game.offerAt(seq, hostile.millis().get(i));
      }
      all.addAll(ofBlock);
    }
    assertThat(all).isEqualTo(game.out);
    assertThat(inBlocks.next()).isEqualTo(game.sequencer.next());
  }
}
