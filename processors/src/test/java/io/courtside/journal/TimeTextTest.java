package io.courtside.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final TimeText times = new TimeText("at ", "!");

  private void isWrittenWell(long millis) {
    assertThat(new String(times.of(millis), UTF_8))
        .isEqualTo("at " + RFC_3339.format(Instant.ofEpochMilli(millis)) + "!");
  }

  @Property(seed = "20251124")
  void any_time_is_written_as_java_writes_it(
      @ForAll @LongRange(min = -62_167_219_200_000L, max = 253_402_300_799_999L) long millis) {
    isWrittenWell(millis);
  }

  @Property(seed = "20251124")
  void neighbours_do_not_mix(@ForAll @LongRange(min = 0, max = 200_000_000L) long millis) {
    isWrittenWell(1_700_000_000_000L + millis);
    isWrittenWell(1_700_000_000_000L + millis);
    isWrittenWell(1_700_000_000_001L + millis);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        -1,
        1,
        999,
        86_399_999,
        86_400_000,
        -86_400_000,
        -62_167_219_200_000L,
        253_402_300_799_999L
      })
  void times_at_the_edges_are_written_as_java_writes_them(long millis) {
    isWrittenWell(millis);
  }
}
