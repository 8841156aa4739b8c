package io.courtside.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitScaleTest {
  @ParameterizedTest
  @CsvSource({
    "1ns, 1",
    "1us, 1000",
    "2ms, 2000000",
    "1.5ms, 1500000",
    "30s, 30000000000",
    "5m, 300000000000",
    "24h, 86400000000000",
    "1d, 86400000000000",
    "0ms, 0",
    "2 ms, 2000000"
  })
  void a_duration_is_read_in_nanoseconds(String text, long nanos) {
    assertThat(UnitScale.NANOSECONDS.parse(text)).isEqualTo(nanos);
  }

  @ParameterizedTest
  @CsvSource({"512B, 512", "64KiB, 65536", "1MiB, 1048576", "16GiB, 17179869184", "0.5KiB, 512"})
  void a_size_is_read_in_bytes(String text, long bytes) {
    assertThat(UnitScale.BYTES.parse(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "ms", "-1ms", "5 parsecs", "1MS", "1e3ms", "0.1ns", "1m30s"})
  void what_is_no_exact_amount_with_a_unit_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> UnitScale.NANOSECONDS.parse(text));
  }

  @Test
  void an_amount_too_large_for_a_long_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnitScale.NANOSECONDS.parse("999999999999999999d"));
  }

  @Property(seed = "7")
  void what_is_written_is_read_back(@ForAll @LongRange(min = 0) long amount) {
    assertThat(UnitScale.NANOSECONDS.parse(UnitScale.NANOSECONDS.format(amount))).isEqualTo(amount);
    assertThat(UnitScale.BYTES.parse(UnitScale.BYTES.format(amount))).isEqualTo(amount);
  }

  @Test
  void an_amount_is_written_in_the_largest_unit_that_fits() {
    assertThat(UnitScale.NANOSECONDS.format(90_000_000_000L)).isEqualTo("90s");
    assertThat(UnitScale.BYTES.format(1024 * 1024)).isEqualTo("1MiB");
    assertThat(UnitScale.BYTES.format(0)).isEqualTo("0B");
  }
}
