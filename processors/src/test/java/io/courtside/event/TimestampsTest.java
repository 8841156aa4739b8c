package io.courtside.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
  private final Timestamps timestamps = new Timestamps();

  private long millis(String text) {
    return timestamps.millis(text.toCharArray(), 0, text.length());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-10-24T23:36:00Z, 2023-10-24T23:36:00Z",
    "2023-10-24T23:36:00.5Z, 2023-10-24T23:36:00.500Z",
    "2023-10-24T23:36:00.25Z, 2023-10-24T23:36:00.250Z",
    "2023-10-24T23:36:00.123456789Z, 2023-10-24T23:36:00.123Z",
    "2023-10-24T23:36:00.000999Z, 2023-10-24T23:36:00Z",
    "2023-10-24T19:36:00-04:00, 2023-10-24T23:36:00Z",
    "2023-10-25T05:21:00.75+05:45, 2023-10-24T23:36:00.750Z",
    "2023-10-24T23:36:00+00:00, 2023-10-24T23:36:00Z",
    "2023-10-24t23:36:00z, 2023-10-24T23:36:00Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
    "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z"
  })
  void rfc_3339_times_are_read_to_the_millisecond(String text, Instant expected) {
    assertThat(millis(text)).isEqualTo(expected.toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2023-10-24",
        "2023-10-24T23:36:00",
        "2023-10-24 23:36:00Z",
        "2023-13-01T00:00:00Z",
        "2023-00-01T00:00:00Z",
        "2023-02-29T00:00:00Z",
        "2023-10-32T00:00:00Z",
        "2023-10-24T24:00:00Z",
        "2023-10-24T23:60:00Z",
        "2023-10-24T23:36:61Z",
        "2023-10-24T23:36:00.1234567890Z",
        "2023-10-24T23:36:00,5Z",
        "2023-10-24T23:36:00.12a4Z",
        "2023-10-24T23:36:00ZZ",
        "2023-10-24T23:36:00+99:00",
        "20x3-10-24T23:36:00Z",
        "٢٠٢٣-10-24T23:36:00Z",
        "2023-1x-24T23:36:00Z",
        "+999999999-12-31T23:59:59-18:00",
        "-999999999-01-01T00:00:00+18:00",
        "+10000-01-01T00:00:00Z",
        "-0001-12-31T23:59:59Z",
        "0000-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00"
      })
  void what_is_no_rfc_3339_time_is_refused(String text) {
    assertThatThrownBy(() -> millis(text)).isInstanceOf(DateTimeException.class);
  }

  @Property(seed = "1", tries = 20_000)
  void reads_what_java_time_writes(
      @ForAll @LongRange(min = -62_167_219_200_000L, max = 253_402_300_799_999L) long millis,
      @ForAll @IntRange(min = 0, max = 9) int digits) {
    Instant instant = Instant.ofEpochMilli(millis);
    String fraction = "%03d000000".formatted(Math.floorMod(millis, 1_000L)).substring(0, digits);
    String text =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss")
                .format(instant.atOffset(ZoneOffset.UTC))
            + (digits == 0 ? "" : "." + fraction)
            + "Z";
    assertThat(millis(text)).isEqualTo(Instant.parse(text).toEpochMilli());
  }

  @Property(seed = "2", tries = 5_000)
  void reads_any_offset_as_java_time_does(
      @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis,
      @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offsetMinutes) {
    OffsetDateTime time =
        Instant.ofEpochMilli(millis).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
    assertThat(millis(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time))).isEqualTo(millis);
  }
}
