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
    Books books =
        Books.EMPTY
            .withRead(10)
            .withDead(1)
            .withDuplicate(2)
            .withScored(4, 3)
            .plus(new Books(5, 0, 0, 0, 5, 1));
    assertThat(books).isEqualTo(new Books(15, 1, 2, 4, 5, 4));
  }

  @Test
  void what_was_read_and_not_settled_is_in_flight_and_can_be_given_back() {
    Books books = Books.EMPTY.withRead(10).withScored(7, 0);
    assertThat(books.balanced()).isFalse();
    assertThat(books.inFlight()).isEqualTo(3);
    assertThat(books.withRead(-3).balanced()).isTrue();
  }

  @Test
  void what_is_settled_without_being_read_does_not_balance() {
    assertThat(Books.EMPTY.withScored(1, 0).balanced()).isFalse();
    assertThat(Books.EMPTY.withDead(1).inFlight()).isEqualTo(-1);
  }

  @Test
  void late_events_are_no_account_of_their_own() {
    assertThat(Books.EMPTY.withRead(2).withScored(2, 2).balanced()).isTrue();
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
    Books one = Books.EMPTY.withRead(a + 1L).withScored(a, a / 2);
    Books other = Books.EMPTY.withRead(b).withDead(b / 3).withDuplicate(b / 2);
    assertThat(one.plus(other)).isEqualTo(other.plus(one));
    assertThat(one.plus(other).inFlight()).isEqualTo(one.inFlight() + other.inFlight());
    assertThat(one.plus(Books.EMPTY)).isEqualTo(one);
  }
}
