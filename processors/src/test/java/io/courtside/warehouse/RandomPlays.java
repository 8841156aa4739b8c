package io.courtside.warehouse;

import io.courtside.event.Event;
import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Games that no one would play: any play after any other, by anyone, with words and points that
 * come as they like. The same seed gives the same.
 */
final class RandomPlays {
  private static final List<String> TEAMS = List.of("AAA", "BBB", "CCC", "DDD", "EEE");
  private static final List<String> WORDS =
      List.of(
          "1 of 1",
          "1 of 2",
          "2 of 2",
          "1 of 3",
          "3 of 3",
          "2 of 3",
          "x of y",
          "technical",
          "double technical",
          "personal",
          "shooting",
          "offensive",
          "flagrant-type-1 shooting",
          "clear-path",
          "away-from-play",
          "transition take",
          "defensive",
          "2pt",
          "3pt",
          "in",
          "out",
          "bad pass",
          "odd");
  private static final List<String> QUALIFIERS =
      List.of(
          "1freethrow",
          "2freethrow",
          "3freethrow",
          "deadball",
          "fastbreak",
          "2ndchance",
          "fromturnover",
          "pointsinthepaint");

  // A game ends once; when it begins again is drawn apart.
  private static final List<String> TYPES =
      Stream.concat(
              Stream.of(EventType.values())
                  .filter(
                      type ->
                          !List.of(EventType.GAME_START, EventType.GAME_END, EventType.UNKNOWN)
                              .contains(type))
                  .map(EventType::wireName),
              Stream.of("heave", "coach_challenge"))
          .toList();

  private final Random random;

  RandomPlays(long seed) {
    this.random = new Random(seed);
  }

  /** So many games, a day after another, of one season after another. */
  List<Event> games(int count, Instant from) {
    List<Event> events = new ArrayList<>();
    for (int game = 0; game < count; game++) {
      Instant at = from.plus(Duration.ofHours((game < count / 2 ? 20L : 24L * 20) * (game + 1)));
      events.addAll(game("g%03d".formatted(game), at));
    }
    return events;
  }

  private List<Event> game(String id, Instant at) {
    List<String> teams = new ArrayList<>(TEAMS);
    Collections.shuffle(teams, random);
    String home = teams.get(0);
    String away = teams.get(1);
    int length = 120 + random.nextInt(150);
    int[] score = new int[2];
    List<Event> events = new ArrayList<>();
    int skipped = 0;
    for (int seq = 1; seq <= length; seq++) {
      skipped += random.nextInt(50) == 0 ? 1 : 0;
      boolean first = seq == 1;
      boolean last = seq == length;
      double played = (double) seq / length;
      int period = 1 + (int) (played * (random.nextInt(5) == 0 ? 5.999 : 3.999));
      EventBuilder event =
          new EventBuilder()
              .eventId(id + "-" + seq)
              .gameId(id)
              .seq(seq + skipped)
              .tsMillis(at.plusSeconds(20L * seq + (first ? 0 : random.nextInt(60))).toEpochMilli())
              .period(period)
              .clockSeconds(last ? 0 : random.nextInt(7200) / 10.0)
              .typeName(typeName(first, last))
              .homeTeam(home)
              .awayTeam(away);
      if (first || random.nextInt(100) == 0) {
        event.starters(starters(home, away));
      }
      play(event, home, away, score);
      events.add(event.homeScore(score[0]).awayScore(score[1]).build());
    }
    return events;
  }

  private boolean chance(int ofTen) {
    return random.nextInt(10) < ofTen;
  }

  private String typeName(boolean first, boolean last) {
    if (first && chance(8)) {
      return EventType.GAME_START.wireName();
    }
    if (last && chance(9)) {
      return EventType.GAME_END.wireName();
    }
    if (random.nextInt(300) == 0) {
      return EventType.GAME_START.wireName();
    }
    return chance(4)
        ? List.of(EventType.SHOT, EventType.FREE_THROW, EventType.FOUL, EventType.SUBSTITUTION)
            .get(random.nextInt(4))
            .wireName()
        : TYPES.get(random.nextInt(TYPES.size()));
  }

  private List<String> starters(String home, String away) {
    List<String> all = new ArrayList<>();
    boolean turned = chance(3);
    for (String team : turned ? List.of(away, home) : List.of(home, away)) {
      for (int i = 0; i < 5; i++) {
        all.add(random.nextInt(12) == 0 ? someone(team) : team + i);
      }
    }
    return chance(8) ? all : all.subList(0, random.nextInt(10));
  }

  private String player(String team) {
    return chance(9) ? someone(team) : null;
  }

  /** One of the team's eight, or now and then one whom another team has let go. */
  private String someone(String team) {
    String of = random.nextInt(12) == 0 ? TEAMS.get(random.nextInt(TEAMS.size())) : team;
    return of + random.nextInt(8);
  }

  private void play(EventBuilder event, String home, String away, int[] score) {
    boolean byHome = chance(5);
    String team = byHome ? home : away;
    String other = byHome ? away : home;
    boolean named = chance(9);
    int points = chance(3) ? 1 + random.nextInt(3) : 0;
    event
        .team(named ? team : chance(5) ? "ZZZ" : null)
        .playerId(player(team))
        .subtype(chance(9) ? WORDS.get(random.nextInt(WORDS.size())) : null)
        .made(points > 0)
        .points(points)
        .distanceFt(chance(7) ? random.nextInt(450) / 10.0 : Double.NaN)
        .assistPlayerId(chance(3) ? player(team) : null)
        .blockPlayerId(chance(2) ? player(other) : null)
        .stealPlayerId(chance(3) ? player(other) : null)
        .foulDrawnPlayerId(chance(4) ? player(other) : null)
        .qualifiers(qualifiers());
    if (named) {
      score[byHome ? 0 : 1] += points;
    }
    if (chance(1)) {
      score[random.nextInt(2)] += random.nextInt(3);
    }
  }

  private List<String> qualifiers() {
    List<String> all = new ArrayList<>(QUALIFIERS);
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, random.nextInt(4)));
  }
}
