package io.courtside.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTableTest {

  private static String text(SymbolTable table, String text) {
    return table.text(text.toCharArray(), 0, text.length());
  }

  @Test
  void a_text_that_comes_again_is_the_same_string() {
    SymbolTable table = new SymbolTable(16);
    assertThat(text(table, "DEN")).isSameAs(text(table, "DEN"));
  }

  @Test
  void a_text_is_found_wherever_it_stands_in_the_array() {
    SymbolTable table = new SymbolTable(16);
    assertThat(table.text("xxDENxx".toCharArray(), 2, 3)).isEqualTo("DEN");
  }

  @Test
  void a_text_that_shares_a_slot_takes_the_place_of_the_other() {
    SymbolTable table = new SymbolTable(1);
    String first = text(table, "DEN");
    assertThat(text(table, "LAL")).isEqualTo("LAL");
    assertThat(text(table, "DEN")).isEqualTo("DEN").isNotSameAs(first);
  }

  @Test
  void texts_of_equal_hash_are_told_apart() {
    SymbolTable table = new SymbolTable(16);
    assertThat(text(table, "Aa")).isEqualTo("Aa");
    assertThat(text(table, "BB")).isEqualTo("BB");
  }

  @Test
  void a_long_text_is_not_kept() {
    SymbolTable table = new SymbolTable(16);
    String longest = "x".repeat(64);
    assertThat(text(table, longest)).isSameAs(text(table, longest));
    String longer = "x".repeat(65);
    assertThat(text(table, longer)).isEqualTo(longer).isNotSameAs(text(table, longer));
  }

  @Test
  void no_more_texts_are_kept_than_there_are_slots() {
    SymbolTable table = new SymbolTable(8);
    String[] texts = new String[10_000];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text(table, "text " + i);
    }
    int kept = 0;
    for (int i = texts.length - 1; i >= 0; i--) {
      if (isSame(texts[i], text(table, "text " + i))) {
        kept++;
      }
    }
    assertThat(kept).isBetween(1, 8);
  }

  @SuppressWarnings("ReferenceEquality") // whether the very object was kept is the question
  private static boolean isSame(String a, String b) {
    return a == b;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 12, -1})
  void the_number_of_slots_is_a_power_of_two(int slots) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SymbolTable(slots))
        .withMessage("slots must be a power of two, not " + slots);
  }

  private final SymbolTable shared = new SymbolTable(4);

  @Property(seed = "3", tries = 2_000)
  void what_comes_out_is_what_went_in(@ForAll @StringLength(max = 80) String any) {
    assertThat(text(shared, any)).isEqualTo(any);
  }
}
