package io.courtside.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EventWriterTest {
  private static final long YEAR_2000 = 946_684_800_000L;
  private static final long YEAR_2100 = 4_102_444_800_000L;

  private final EventWriter writer = new EventWriter();

  @Property(seed = "20231024", tries = 500)
  void a_written_event_reads_back_as_the_same_event(@ForAll("events") Event event)
      throws NotAnEvent {
    byte[] line = writer.line(event);

    assertThat(line[line.length - 1]).isEqualTo((byte) '\n');
    assertThat(new EventParser().parse(line, 0, line.length - 1)).isEqualTo(event);
  }

  @Test
  void what_the_event_has_not_is_left_out() {
    Event event = bare().type(EventType.PERIOD_END).build();

    assertThat(new String(writer.line(event), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"event_id":"g-0001","game_id":"g","seq":1,"ts":"2000-01-01T00:00:00.000Z","period":1,\
            "clock":720.0,"type":"period_end","home_team":"AAA","away_team":"BBB",\
            "home_score":0,"away_score":0}
            """);
  }

  @Test
  void a_missed_shot_says_that_it_scored_nothing() {
    Event event = bare().type(EventType.SHOT).subtype("3pt").distanceFt(24).build();

    assertThat(new String(writer.line(event), StandardCharsets.UTF_8))
        .contains("\"made\":false,\"points\":0,\"distance_ft\":24,");
  }

  @Test
  void one_writer_writes_many_lines() throws NotAnEvent {
    Event first = bare().type(EventType.STEAL).player("Ana \"A\" Öz").build();
    Event second = bare().type(EventType.TIMEOUT).build();

    byte[] before = writer.line(first);
    writer.line(second);

    assertThat(new EventParser().parse(before, 0, before.length - 1)).isEqualTo(first);
  }

  @Provide
  Arbitrary<Event> events() {
    Arbitrary<String> shortText =
        Arbitraries.strings()
            .withCharRange(' ', '\u00ff')
            .withChars("ŁŽ東\t\"\\")
            .ofMinLength(1)
            .ofMaxLength(20);
    Arbitrary<String> optional = shortText.injectNull(0.4);
    Arbitrary<List<String>> texts = shortText.list().ofMaxSize(4);
    Arbitrary<Integer> small = Arbitraries.integers().between(0, 4);
    Arbitrary<EventBuilder> place =
        Combinators.combine(
                shortText,
                shortText,
                Arbitraries.integers().between(1, EventParser.MAX_SEQ),
                Arbitraries.longs().between(YEAR_2000, YEAR_2100),
                Arbitraries.integers().between(1, 20),
                Arbitraries.doubles().between(0, 720).ofScale(3),
                shortText)
            .as(
                (id, game, seq, ts, period, clock, type) ->
                    bare()
                        .eventId(id)
                        .gameId(game)
                        .seq(seq)
                        .tsMillis(ts)
                        .period(period)
                        .clockSeconds(clock)
                        .typeName(type));
    Arbitrary<EventBuilder> withOutcome =
        Combinators.combine(
                place,
                Arbitraries.of(EventType.values()).filter(type -> type != EventType.UNKNOWN),
                Arbitraries.of(true, false),
                small,
                Arbitraries.doubles().between(0, 100).ofScale(2).injectNull(0.5),
                Arbitraries.integers().between(1, 3),
                texts,
                texts)
            .as(
                (builder, type, made, points, distance, revision, qualifiers, starters) ->
                    (made ? builder.type(type) : builder)
                        .made(made)
                        .points(points)
                        .distanceFt(distance == null ? Double.NaN : distance)
                        .revision(revision)
                        .qualifiers(qualifiers)
                        .starters(starters));
    return Combinators.combine(
            withOutcome, optional, optional, optional, optional, optional, optional, optional)
        .as(
            (builder, team, player, name, subtype, other, season, date) ->
                builder
                    .team(team)
                    .playerId(player)
                    .player(name)
                    .subtype(subtype)
                    .assistPlayerId(other)
                    .blockPlayerId(other)
                    .stealPlayerId(player)
                    .foulDrawnPlayerId(name)
                    .season(season)
                    .seasonType(date)
                    .gameDate(date)
                    .build());
  }

  private static EventBuilder bare() {
    return new EventBuilder()
        .eventId("g-0001")
        .gameId("g")
        .seq(1)
        .tsMillis(YEAR_2000)
        .period(1)
        .clockSeconds(720)
        .homeTeam("AAA")
        .awayTeam("BBB");
  }
}
