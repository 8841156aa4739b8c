package io.courtside.dedup;

import static io.courtside.dedup.SeenPlays.Verdict.CONFLICT;
import static io.courtside.dedup.SeenPlays.Verdict.CORRECTION;
import static io.courtside.dedup.SeenPlays.Verdict.DUPLICATE;
import static io.courtside.dedup.SeenPlays.Verdict.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SeenPlaysTest {
  private final SeenPlays seen = new SeenPlays();

  @Test
  void a_play_is_new_once() {
    assertThat(seen.take(1, 1, 77)).isEqualTo(NEW);
    assertThat(seen.take(1, 1, 77)).isEqualTo(DUPLICATE);
    seen.confirm(1, 1, () -> 77);
    assertThat(seen.take(1, 1, 77)).isEqualTo(DUPLICATE);
    assertThat(seen.hasPending()).isFalse();
  }

  @Test
  void the_same_revision_with_other_content_is_a_conflict_until_it_is_refused() {
    seen.take(1, 1, 77);
    seen.confirm(1, 1, () -> 77);
    assertThat(seen.take(1, 1, 78)).isEqualTo(CONFLICT);
    assertThat(seen.hasPending()).isTrue();
    seen.refused();
    assertThat(seen.hasPending()).isFalse();
    assertThat(seen.take(1, 1, 77)).isEqualTo(DUPLICATE);
  }

  @Test
  void a_higher_revision_is_a_correction_and_a_lower_one_comes_too_late() {
    assertThat(seen.take(3, 1, 77)).isEqualTo(NEW);
    assertThat(seen.isCorrection(3, 1)).isFalse();
    assertThat(seen.take(3, 4, 78)).isEqualTo(CORRECTION);
    assertThat(seen.isCorrection(3, 4)).isTrue();
    assertThat(seen.take(3, 2, 79)).isEqualTo(DUPLICATE);
    assertThat(seen.take(3, 4, 78)).isEqualTo(DUPLICATE);
    assertThat(seen.take(3, 4, 79)).isEqualTo(CONFLICT);
  }

  @Test
  void a_higher_revision_that_comes_first_is_the_play_itself() {
    assertThat(seen.take(3, 2, 77)).isEqualTo(NEW);
    assertThat(seen.isCorrection(3, 2)).isFalse();
    assertThat(seen.take(3, 1, 70)).isEqualTo(DUPLICATE);
  }

  @Test
  void what_is_final_stays_behind_a_correction_that_is_on_its_way() {
    seen.take(5, 1, 77);
    seen.take(5, 2, 78);
    seen.confirm(5, 1, () -> 77);
    assertThat(seen.revision(5)).isEqualTo(1);
    assertThat(seen.fingerprint(5)).isEqualTo(77);
    assertThat(seen.take(5, 2, 78)).isEqualTo(DUPLICATE);
    assertThat(seen.hasPending()).isTrue();
    seen.confirm(5, 2, () -> 78);
    assertThat(seen.revision(5)).isEqualTo(2);
    assertThat(seen.hasPending()).isFalse();
  }

  @Test
  void after_a_restart_what_was_on_its_way_is_new_again() {
    seen.take(5, 1, 77);
    seen.take(5, 2, 78);
    seen.confirm(5, 1, () -> 77);
    SeenPlays restarted = new SeenPlays();
    restarted.restore(5, seen.revision(5), seen.fingerprint(5));
    assertThat(restarted.take(5, 1, 77)).isEqualTo(DUPLICATE);
    assertThat(restarted.take(5, 2, 78)).isEqualTo(CORRECTION);
    assertThat(restarted.isCorrection(5, 2)).isTrue();
  }

  @Test
  void what_is_released_may_come_again() {
    seen.take(5, 1, 77);
    seen.release(5, 1);
    assertThat(seen.take(5, 1, 77)).isEqualTo(NEW);
    seen.confirm(5, 1, () -> 77);
    seen.take(5, 2, 78);
    seen.release(5, 2);
    assertThat(seen.take(5, 2, 79)).isEqualTo(CORRECTION);
  }

  @Property(seed = "21", tries = 300)
  void of_each_play_the_revisions_that_pass_rise(@ForAll int seed) {
    Random random = new Random(seed);
    SeenPlays plays = new SeenPlays();
    Map<Integer, Integer> highest = new HashMap<>();
    for (int i = 0; i < 300; i++) {
      int seq = 1 + random.nextInt(200);
      int revision = 1 + random.nextInt(4);
      SeenPlays.Verdict verdict = plays.take(seq, revision, revision * 31);
      int before = highest.getOrDefault(seq, 0);
      assertThat(verdict).isEqualTo(before == 0 ? NEW : revision > before ? CORRECTION : DUPLICATE);
      highest.put(seq, Math.max(before, revision));
    }
  }
}
