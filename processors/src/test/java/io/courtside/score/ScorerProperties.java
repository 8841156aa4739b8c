package io.courtside.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Whatever comes in whatever order, the sums hold. */
class ScorerProperties {
  private static final WinProbability MODEL = WinProbability.shipped();
  private static final Scorer SCORER = new Scorer(MODEL);

  private static final Lineups FIVES =
      new Lineups(
          List.of("p1", "h2", "h3", "h4", "h5"), List.of("p2", "a2", "a3", "a4", "a5"), List.of());

  /** An event and whether it came late. */
  record Arrival(Event event, boolean late, PlayContext context) {}

  @Property(tries = 300, seed = "11")
  void credits_of_the_two_teams_cancel_exactly(@ForAll("anyArrivals") List<Arrival> arrivals) {
    GameState state = GameState.initial();
    for (Arrival arrival : arrivals) {
      Score score = SCORER.score(state, arrival.event(), arrival.late(), arrival.context());
      assertThat(won(score, Plays.HOME)).isEqualTo(score.wpaNanos());
      assertThat(won(score, Plays.AWAY)).isEqualTo(-score.wpaNanos());
      assertThat(score.credits()).allMatch(credit -> credit.impactNanos() != 0);
      state = score.after();
    }
  }

  @Property(tries = 300, seed = "12")
  void wpa_adds_up_to_the_last_probability_less_the_first(
      @ForAll("anyArrivals") List<Arrival> arrivals) {
    GameState state = GameState.initial();
    long first = 0;
    long last = 0;
    long sum = 0;
    for (Arrival arrival : arrivals) {
      Score score = SCORER.score(state, arrival.event(), arrival.late(), arrival.context());
      first = state.started() ? first : score.homeWpEvenNanos();
      last = score.homeWpEvenNanos();
      sum += score.wpaNanos();
      assertThat(last).isBetween(0L, 1_000_000_000L);
      assertThat(score.leverageMicros()).isNotNegative();
      state = score.after();
    }
    assertThat(state.events()).isEqualTo(arrivals.size());
    assertThat(sum).isEqualTo(last - first);
  }

  @Property(tries = 300, seed = "13")
  void state_comes_back_from_its_packed_form_as_it_was(
      @ForAll("anyArrivals") List<Arrival> arrivals) throws IOException {
    GameState state = GameState.initial();
    for (Arrival arrival : arrivals) {
      state = SCORER.score(state, arrival.event(), arrival.late(), arrival.context()).after();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    state.write(new DataOutputStream(bytes));
    assertThat(bytes.size()).isLessThanOrEqualTo(220);
    assertThat(GameState.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(state);
  }

  private static long won(Score score, String team) {
    return score.credits().stream()
        .filter(credit -> credit.team().equals(team))
        .mapToLong(Credit::impactNanos)
        .sum();
  }

  @Provide
  Arbitrary<List<Arrival>> anyArrivals() {
    Arbitrary<EventBuilder> plays =
        Combinators.combine(
                Arbitraries.of(EventType.class),
                Arbitraries.of(Plays.HOME, Plays.AWAY, "ELSE", null),
                Arbitraries.integers().between(0, 20),
                Arbitraries.doubles().between(0, 720),
                Arbitraries.integers().between(0, 999),
                Arbitraries.integers().between(0, 999),
                Arbitraries.integers().between(0, 4),
                Arbitraries.of(
                    "1 of 2", "2 of 2", "2 of 1", "1 of 1", "3pt", "offensive", "", null))
            .as(
                (type, team, period, clock, home, away, points, subtype) ->
                    Plays.play(type)
                        .team(team)
                        .period(period)
                        .clockSeconds(clock)
                        .homeScore(home)
                        .awayScore(away)
                        .points(points)
                        .subtype(subtype));
    Arbitrary<String> players = Arbitraries.of("p1", "p2", null);
    Arbitrary<Event> events =
        Combinators.combine(
                plays,
                players,
                players,
                players,
                Arbitraries.of(true, false),
                Arbitraries.of("2freethrow", "9freethrow", "xfreethrow", "deadball", "team"),
                Arbitraries.of("technical", "flagrant", "offensive", "shooting", "double", "keep"))
            .as(
                (play, player, assist, other, made, qualifier, foul) -> {
                  play.playerId(player).assistPlayerId(assist).stealPlayerId(other);
                  play.blockPlayerId(other).foulDrawnPlayerId(other).made(made);
                  play.qualifiers(List.of(qualifier));
                  Event event = play.build();
                  return event.type() == EventType.FOUL ? play.subtype(foul).build() : event;
                });
    Arbitrary<PlayContext> contexts =
        Arbitraries.of(Lineups.UNKNOWN, FIVES)
            .map(lineups -> PlayContext.of(lineups, player -> ShotForm.NONE));
    return Combinators.combine(
            events, Arbitraries.frequency(freq(9, false), freq(1, true)), contexts)
        .as(Arrival::new)
        .list()
        .ofMaxSize(60);
  }

  private static Tuple2<Integer, Boolean> freq(int times, boolean late) {
    return Tuple.of(times, late);
  }
}
