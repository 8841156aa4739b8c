package io.courtside.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ShotFormTest {
  private static ShotForm shots(ShotKind kind, int makes, int misses) {
    ShotForm form = ShotForm.NONE;
    for (int i = 0; i < makes + misses; i++) {
      form = form.plus(kind, i < makes);
    }
    return form;
  }

  @Test
  void shots_are_counted_by_kind() {
    ShotForm form = shots(ShotKind.RIM, 3, 1).plus(ShotKind.FREE_THROW, false);
    assertThat(form.tries(ShotKind.RIM)).isEqualTo(4);
    assertThat(form.makes(ShotKind.RIM)).isEqualTo(3);
    assertThat(form.tries(ShotKind.FREE_THROW)).isEqualTo(1);
    assertThat(form.makes(ShotKind.FREE_THROW)).isZero();
    assertThat(form.tries(ShotKind.MID_RANGE)).isZero();
    assertThat(form).hasToString("3/4 rim, 0/1 free_throw");
  }

  @Test
  void excess_is_shrunk_towards_none_and_less_so_with_more_tries() {
    assertThat(ShotForm.NONE.excess(ShotKind.RIM, 0.6)).isZero();
    double few = shots(ShotKind.RIM, 8, 2).excess(ShotKind.RIM, 0.6);
    double many = shots(ShotKind.RIM, 800, 200).excess(ShotKind.RIM, 0.6);
    assertThat(few).isCloseTo(2 / 60.0, within(1e-12));
    assertThat(many).isBetween(0.19, 0.2);
    assertThat(shots(ShotKind.RIM, 1, 9).excess(ShotKind.RIM, 0.6)).isNegative();
  }

  @Test
  void four_fifths_are_carried_into_the_next_season() {
    assertThat(shots(ShotKind.PAINT, 60, 40).carried()).isEqualTo(shots(ShotKind.PAINT, 48, 32));
  }

  @Test
  void counts_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> ShotForm.of(1, 2)).hasMessageContaining("must have 12 counts");
    assertThatThrownBy(() -> ShotForm.of(1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0))
        .hasMessageContaining("makes must be from 0 to the tries, not 2 of 1");
  }

  @Test
  void bytes_that_are_no_form_are_refused() {
    byte[] oneMakeOfNoTry = {1, 0, 0, 0, 1};
    assertThatThrownBy(
            () -> ShotForm.read(new DataInputStream(new ByteArrayInputStream(oneMakeOfNoTry))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not 1 of 0");
  }

  @Property(tries = 200, seed = "21")
  void sums_are_the_same_in_any_order(
      @ForAll("forms") ShotForm a, @ForAll("forms") ShotForm b, @ForAll("forms") ShotForm c) {
    assertThat(a.plus(b).plus(c)).isEqualTo(c.plus(a).plus(b)).hasSameHashCodeAs(b.plus(c).plus(a));
    assertThat(a.plus(ShotForm.NONE)).isEqualTo(a);
  }

  @Property(tries = 200, seed = "22")
  void form_comes_back_from_its_counts_and_its_packed_form(@ForAll("forms") ShotForm form)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    form.write(new DataOutputStream(bytes));
    assertThat(bytes.size()).isLessThanOrEqualTo(25);
    assertThat(ShotForm.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(form);
    assertThat(ShotForm.of(form.counts())).isEqualTo(form);
  }

  @Property(tries = 200, seed = "23")
  void what_is_carried_is_a_form_again(@ForAll("forms") ShotForm form) {
    assertThat(ShotForm.of(form.carried().counts())).isEqualTo(form.carried());
  }

  @Provide
  Arbitrary<ShotForm> forms() {
    return Arbitraries.integers()
        .between(0, 3000)
        .array(int[].class)
        .ofSize(12)
        .map(
            counts -> {
              for (int kind = 0; kind < 6; kind++) {
                counts[6 + kind] = Math.min(counts[kind], counts[6 + kind]);
              }
              return ShotForm.of(counts);
            });
  }
}
