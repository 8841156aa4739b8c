package io.courtside.league;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.event.Events;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonTest {
  private static Event at(String day, String season) {
    return Events.builder(EventType.GAME_START, "g", 1)
        .tsMillis(Instant.parse(day + "T23:00:00Z").toEpochMilli())
        .season(season)
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-10-24, 2023-24",
    "2024-01-01, 2023-24",
    "2024-06-17, 2023-24",
    "2024-08-01, 2024-25",
    "1999-11-02, 1999-00",
    "0000-01-01, 0000-01"
  })
  void a_date_tells_the_season_where_the_event_does_not(String day, String label) {
    Season season = Season.of(at(day, null));
    assertThat(season.label()).isEqualTo(label);
    assertThat(Season.labelled(label)).isEqualTo(season);
  }

  @Test
  void what_the_event_says_counts_more_than_its_date() {
    assertThat(Season.of(at("2020-09-30", "2019-20")).label()).isEqualTo("2019-20");
    assertThat(Season.of(at("2020-09-30", "summer")).label()).isEqualTo("2020-21");
  }

  @Test
  void a_label_reads_back() {
    assertThat(Season.labelled("2009-10")).isEqualTo(new Season(2009));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Season.labelled("2009"))
        .withMessageContaining("2009");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Season.labelled("2023-99"))
        .withMessageContaining("of the form 2023-24, not 2023-99");
  }

  @Test
  void a_season_ends_before_the_next_begins() {
    assertThat(new Season(2022).end()).isEqualTo("2023-08-01T00:00:00Z");
  }

  @Test
  void seasons_follow_each_other() {
    assertThat(Season.labelled("1999-00")).isLessThan(Season.labelled("2000-01"));
  }
}
