package io.courtside.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BooksTest {

  @Test
  void empty_books_balance() {
    assertThat(Books.EMPTY.balanced()).isTrue();
  }

  @Test
  void each_count_has_its_place() {
    BooksTally tally = new BooksTally(new Books(1, 0, 0, 1, 0, 0));
    tally.read(14);
    tally.dead();
    tally.duplicate();
    tally.duplicate();
    tally.scored(true);
    tally.scored(false);
    tally.deferred(true);
    tally.deferred(false);
    tally.deferred(false);
    assertThat(tally.books()).isEqualTo(new Books(15, 1, 2, 3, 3, 2));
    assertThat(tally.books().plus(new Books(5, 0, 0, 0, 5, 1)))
        .isEqualTo(new Books(20, 1, 2, 3, 8, 3));
  }

  @Test
  void what_was_read_and_not_settled_is_in_flight_and_can_be_given_back() {
    Books books = new Books(10, 0, 0, 7, 0, 0);
    assertThat(books.balanced()).isFalse();
    assertThat(books.inFlight()).isEqualTo(3);
    assertThat(books.withRead(-3).balanced()).isTrue();
  }

  @Test
  void what_is_settled_without_being_read_does_not_balance() {
    assertThat(new Books(0, 0, 0, 1, 0, 0).balanced()).isFalse();
    assertThat(new Books(0, 1, 0, 0, 0, 0).inFlight()).isEqualTo(-1);
  }

  @Test
  void late_events_are_no_account_of_their_own() {
    assertThat(new Books(2, 0, 0, 2, 0, 2).balanced()).isTrue();
  }

  @Test
  void they_read_as_one_line_the_same_in_every_country() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(new Books(715_143, 1, 2, 715_000, 100, 7))
          .hasToString(
              "read 715,143 = dead 1 + duplicate 2 + scored 715,000 + deferred 100 (late 7);"
                  + " 40 in flight");
      assertThat(Books.EMPTY)
          .hasToString("read 0 = dead 0 + duplicate 0 + scored 0 + deferred 0 (late 0)");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property(seed = "15")
  void books_of_several_lanes_add_up_in_any_order(
      @ForAll @IntRange(max = 1_000) int a, @ForAll @IntRange(max = 1_000) int b) {
    Books one = new Books(a + 1L, 0, 0, a, 0, a / 2);
    Books other = new Books(b, b / 3, b / 2, 0, 0, 0);
    assertThat(one.plus(other)).isEqualTo(other.plus(one));
    assertThat(one.plus(other).inFlight()).isEqualTo(one.inFlight() + other.inFlight());
    assertThat(one.plus(Books.EMPTY)).isEqualTo(one);
  }
}
