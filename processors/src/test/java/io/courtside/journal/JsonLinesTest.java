package io.courtside.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final byte[] NOTHING = new byte[0];

  private final JsonLines lines = new JsonLines();

  private String written() {
    String text = new String(Arrays.copyOf(lines.array(), lines.length()), UTF_8);
    lines.clear();
    return text;
  }

  @Property(seed = "20251124")
  void a_text_comes_out_as_it_went_in(@ForAll String text) throws JsonProcessingException {
    String wellFormed = new String(text.getBytes(UTF_8), UTF_8);
    lines.text(wellFormed);
    assertThat(JSON.readValue(written(), String.class)).isEqualTo(wellFormed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "Dončić", "say \"so\"", "back\\slash", "new\nline", "\u0001", "🏀"})
  void a_text_is_written_as_jackson_writes_it(String text) throws JsonProcessingException {
    lines.text(text);
    assertThat(written()).isEqualTo(JSON.writeValueAsString(text));
    assertThat(JsonLines.quoted(text)).isEqualTo(JSON.writeValueAsString(text));
  }

  @Test
  void nothing_is_null() {
    lines.text(null);
    assertThat(written()).isEqualTo("null");
  }

  @Property(seed = "20251124")
  void a_number_is_its_decimal_digits(@ForAll @IntRange int number) {
    lines.number(NOTHING, number);
    assertThat(written()).isEqualTo(Integer.toString(number));
  }

  @Property(seed = "20251124")
  void a_long_number_is_its_decimal_digits(@ForAll long number) {
    lines.number(NOTHING, number);
    assertThat(written()).isEqualTo(Long.toString(number));
  }

  @Property(seed = "20251124")
  void a_decimal_has_all_its_digits(
      @ForAll long scaled, @ForAll @IntRange(min = 1, max = 18) int digits) {
    lines.decimal(NOTHING, scaled, digits);
    assertThat(written()).isEqualTo(BigDecimal.valueOf(scaled, digits).toPlainString());
  }

  @Property(seed = "20251124")
  void a_small_decimal_has_all_its_digits(
      @ForAll @IntRange(min = -1_100_000_000, max = 1_100_000_000) int scaled) {
    lines.decimal(NOTHING, scaled, 9);
    assertThat(written()).isEqualTo(BigDecimal.valueOf(scaled, 9).toPlainString());
  }

  @Test
  void numbers_at_the_edges_have_all_their_digits() {
    for (long number : edges()) {
      lines.number(NOTHING, number);
      assertThat(written()).isEqualTo(Long.toString(number));
      for (int digits = 1; digits <= 18; digits++) {
        lines.decimal(NOTHING, number, digits);
        assertThat(written()).isEqualTo(BigDecimal.valueOf(number, digits).toPlainString());
      }
    }
  }

  private static List<Long> edges() {
    List<Long> edges =
        new ArrayList<>(
            List.of(0L, Long.MIN_VALUE, Long.MAX_VALUE, -Long.MAX_VALUE, 1L << 31, -1L << 31));
    for (long power = 1; power < Long.MAX_VALUE / 10; power *= 10) {
      for (long near = power - 1; near <= power + 1; near++) {
        edges.addAll(List.of(near, -near, 9 * near, -9 * near));
      }
    }
    return edges;
  }

  @Test
  void a_number_stands_after_its_part() {
    lines.number(JsonLines.part("{\"seq\":"), 17);
    lines.decimal(JsonLines.part(",\"wpa\":"), -5, 9);
    assertThat(written()).isEqualTo("{\"seq\":17,\"wpa\":-0.000000005");
  }

  @Test
  void numbers_find_room() {
    for (int i = 0; i < 10_000; i++) {
      lines.number(NOTHING, Long.MIN_VALUE);
    }
    assertThat(written()).isEqualTo(Long.toString(Long.MIN_VALUE).repeat(10_000));
  }

  @Test
  void long_lines_find_room() {
    String text = "x".repeat(100_000);
    lines.raw('{');
    lines.text(text);
    assertThat(written()).hasSize(100_003);
  }
}
