package io.courtside.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeenSeqsTest {

  @Test
  void a_seq_is_new_once() {
    SeenSeqs seen = new SeenSeqs();
    assertThat(seen.add(7)).isTrue();
    assertThat(seen.add(7)).isFalse();
    seen.confirm(7);
    assertThat(seen.add(7)).isFalse();
    assertThat(seen.contains(7)).isTrue();
    assertThat(seen.contains(8)).isFalse();
  }

  @Test
  void what_is_on_its_way_is_not_stored_and_comes_again_after_a_crash() {
    SeenSeqs seen = new SeenSeqs();
    seen.add(1);
    seen.add(2);
    seen.confirm(1);
    SeenSeqs restarted = SeenSeqs.of(seen.toBytes());
    assertThat(restarted.add(1)).isFalse();
    assertThat(restarted.add(2)).isTrue();
  }

  @Test
  void a_commit_stores_what_it_makes_final_before_it_is_final() {
    SeenSeqs seen = new SeenSeqs();
    seen.add(1);
    seen.confirm(1);
    seen.add(3);
    seen.add(5);
    seen.add(9);
    SeenSeqs stored = SeenSeqs.of(seen.toBytes(new int[] {3, 5, 9}, 2));
    assertThat(stored.size()).isEqualTo(3);
    assertThat(stored.contains(5)).isTrue();
    assertThat(stored.contains(9)).isFalse();
    assertThat(seen.size()).as("nothing is final until the commit has succeeded").isEqualTo(1);
  }

  @Test
  void what_did_not_arrive_is_released_and_may_come_again() {
    SeenSeqs seen = new SeenSeqs();
    seen.add(4);
    assertThat(seen.hasPending()).isTrue();
    seen.release(4);
    assertThat(seen.hasPending()).isFalse();
    assertThat(seen.add(4)).isTrue();
  }

  @Test
  void what_is_final_cannot_be_released() {
    SeenSeqs seen = new SeenSeqs();
    seen.add(4);
    seen.confirm(4);
    seen.release(4);
    assertThat(seen.contains(4)).isTrue();
  }

  @Test
  void a_whole_game_packs_into_a_hundred_bytes() {
    SeenSeqs seen = new SeenSeqs();
    for (int seq = 1; seq <= 600; seq++) {
      seen.confirm(seq);
    }
    assertThat(seen.toBytes()).hasSizeLessThan(100);
    assertThat(SeenSeqs.of(seen.toBytes()).size()).isEqualTo(600);
  }

  @Test
  void it_tells_a_person_what_it_holds() {
    SeenSeqs seen = new SeenSeqs();
    seen.confirm(1);
    seen.add(2);
    assertThat(seen).hasToString("final {1}, pending [2]");
  }

  @Property(seed = "8")
  void agrees_with_two_sets_over_any_run(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
    Random random = new Random(seed);
    SeenSeqs seen = new SeenSeqs();
    Set<Integer> confirmed = new TreeSet<>();
    Set<Integer> pending = new TreeSet<>();
    for (int step = 0; step < 500; step++) {
      int seq = 1 + random.nextInt(60);
      switch (random.nextInt(5)) {
        case 0 -> {
          seen.confirm(seq);
          confirmed.add(seq);
          pending.remove(seq);
        }
        case 1 -> {
          seen.release(seq);
          pending.remove(seq);
        }
        case 2 -> {
          if (random.nextInt(20) == 0) {
            seen = SeenSeqs.of(seen.toBytes());
            pending.clear();
          }
        }
        default -> {
          boolean isNew = !confirmed.contains(seq) && pending.add(seq);
          assertThat(seen.add(seq)).isEqualTo(isNew);
        }
      }
      assertThat(seen.contains(seq)).isEqualTo(confirmed.contains(seq) || pending.contains(seq));
      assertThat(seen.size()).isEqualTo(confirmed.size());
      assertThat(seen.hasPending()).isEqualTo(!pending.isEmpty());
    }
  }
}
