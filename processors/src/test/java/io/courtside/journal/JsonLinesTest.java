package io.courtside.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

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
  }

  @Test
  void nothing_is_null() {
    lines.text(null);
    assertThat(written()).isEqualTo("null");
  }

  @Property(seed = "20251124")
  void a_number_is_its_decimal_digits(@ForAll @IntRange int number) {
    lines.number(number);
    assertThat(written()).isEqualTo(Integer.toString(number));
  }

  @Property(seed = "20251124")
  void a_decimal_has_all_its_digits(
      @ForAll long scaled, @ForAll @IntRange(min = 1, max = 18) int digits) {
    long value = scaled == Long.MIN_VALUE ? 0 : scaled;
    lines.decimal(value, digits);
    assertThat(written()).isEqualTo(BigDecimal.valueOf(value, digits).toPlainString());
  }

  @Test
  void long_lines_find_room() {
    String text = "x".repeat(100_000);
    lines.raw('{');
    lines.text(text);
    assertThat(written()).hasSize(100_003);
  }
}
