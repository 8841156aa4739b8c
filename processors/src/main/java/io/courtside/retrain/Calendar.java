package io.courtside.retrain;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.league.Carryover;
import io.courtside.league.League;
import io.courtside.league.Season;
import io.courtside.train.Contents;
import io.courtside.train.EventData;
import io.courtside.train.FinishedGame;
import io.courtside.train.FinishedGames;
import io.courtside.train.TrainingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which games there are in some data, and when they were played. */
final class Calendar {
  private final List<EventData> data;
  private final List<PlayedGame> games;

  private Calendar(List<EventData> data, List<PlayedGame> games) {
    this.data = List.copyOf(data);
    this.games = List.copyOf(games);
  }

  /** Reads all of {@code data} once. Games without an end are not in the calendar. */
  static Calendar of(List<EventData> data) throws TrainingException {
    if (data.isEmpty()) {
      throw new TrainingException("there is no data: name at least one file of events");
    }
    List<PlayedGame> games = new ArrayList<>();
    for (int i = 0; i < data.size(); i++) {
      int part = i;
      Map<String, Event> firsts = new HashMap<>();
      data.get(i)
          .read(
              event -> {
                Event first = firsts.computeIfAbsent(event.gameId(), id -> event);
                if (event.type() == EventType.GAME_END) {
                  games.add(game(first, event, part));
                }
              });
    }
    if (games.isEmpty()) {
      throw new TrainingException("the data has no finished game");
    }
    return new Calendar(data, games);
  }

  private static PlayedGame game(Event first, Event last, int part) {
    return new PlayedGame(
        first.gameId(),
        Season.of(first),
        Instant.ofEpochMilli(first.tsMillis()),
        Instant.ofEpochMilli(last.tsMillis()),
        part);
  }

  /** When the last game ended. */
  Instant lastEnd() {
    return games.stream().map(PlayedGame::ended).max(Instant::compareTo).orElseThrow();
  }

  /**
   * Games that ended before a moment.
   *
   * @param seasons the latest so many seasons of them only
   */
  Set<String> endedBefore(Instant moment, int seasons) {
    TreeSet<Season> latest =
        games.stream()
            .filter(game -> game.ended().isBefore(moment))
            .map(PlayedGame::season)
            .collect(Collectors.toCollection(TreeSet::new));
    while (latest.size() > seasons) {
      latest.pollFirst();
    }
    return ids(game -> game.ended().isBefore(moment) && latest.contains(game.season()));
  }

  /** Games that began after one moment and ended before another. */
  Set<String> between(Instant after, Instant before) {
    return ids(game -> game.began().isAfter(after) && game.ended().isBefore(before));
  }

  /** Games that began at a moment or later, and after another. */
  Set<String> beganFrom(Instant moment, Instant after) {
    return ids(game -> !game.began().isBefore(moment) && game.began().isAfter(after));
  }

  private Set<String> ids(Predicate<PlayedGame> which) {
    return games.stream().filter(which).map(PlayedGame::id).collect(Collectors.toSet());
  }

  /** The day, in UTC, on which the first of these games began; at least one of them is here. */
  LocalDate firstDay(Set<String> ids) {
    Instant first =
        games.stream()
            .filter(game -> ids.contains(game.id()))
            .map(PlayedGame::began)
            .min(Instant::compareTo)
            .orElseThrow();
    return LocalDate.ofInstant(first, ZoneOffset.UTC);
  }

  /** The data of these games; parts without one are left out. */
  List<EventData> only(Set<String> ids) {
    return IntStream.range(0, data.size())
        .filter(i -> games.stream().anyMatch(g -> g.part() == i && ids.contains(g.id())))
        .mapToObj(i -> data.get(i).only(ids::contains))
        .toList();
  }

  /**
   * Plays all games as they were played, each finding the league as those before it left it, and
   * hands over some.
   *
   * @param ids which
   * @param seed what was known before the first
   * @return what was handed over, by part of the data
   */
  List<Contents> replay(Set<String> ids, Carryover seed, Consumer<FinishedGame> taker)
      throws TrainingException {
    League league = new League(seed);
    List<Contents> contents = new ArrayList<>();
    for (EventData part : data) {
      int[] count = new int[2];
      Contents all =
          FinishedGames.of(
              part,
              league,
              game -> {
                if (ids.contains(game.id())) {
                  count[0] += game.states().size();
                  count[1]++;
                  taker.accept(game);
                }
              });
      if (count[1] > 0) {
        contents.add(new Contents(all.name(), all.sha256(), count[0], count[1], all.refused()));
      }
    }
    return contents;
  }
}
