package io.courtside.bench.tradeoff;

import io.courtside.bench.tradeoff.FollowingProgram.Cost;
import io.courtside.chart.Chart;
import io.courtside.chart.Curve;
import io.courtside.chart.Curve.Style;
import io.courtside.chart.Panel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Whether an event costs more the more came before it: a program that is given more and more,
 * beside one that begins anew each time, in turns on the same events. The machine's moods meet
 * both.
 */
final class Growth implements Part {
  private static final int ALTERNATIONS = 3;
  private static final int FIRST_EVENTS = 100_000;

  private static final List<String> HEAD =
      List.of(
          "events before",
          "before, younger",
          "scored",
          "younger",
          "ratio",
          "processors",
          "younger",
          "ratio");

  private final long events;
  private final int turns;

  /**
   * @param events that the growing program has in the end, at least
   * @param turns how often the two are compared until then
   */
  Growth(long events, int turns) {
    this.events = events;
    this.turns = turns;
  }

  /** A comparison: how many events each had before, and what the same events cost it then. */
  private record Turn(long before, Cost cost, long youngBefore, Cost youngCost) {
    double ratio(ToDoubleFunction<Cost> figure) {
      return figure.applyAsDouble(cost) / figure.applyAsDouble(youngCost);
    }
  }

  private final class Course {
    private final Path home;
    private final Path scratch;
    private final OtherGames games;
    private int files;

    Course(Path home, Path scratch, OtherGames games) {
      this.home = home;
      this.scratch = scratch;
      this.games = games;
    }

    private Path young() {
      return scratch.resolve("young");
    }

    private Path old() {
      return scratch.resolve("old");
    }

    private Cost give(FollowingProgram program, OtherGames lines, int round)
        throws IOException, InterruptedException {
      Path file = scratch.resolve("part-%06d.jsonl".formatted(++files));
      lines.write(file, "x" + round);
      return program.take(file, lines.size());
    }

    /** The growing program, turn by turn; the young one begins anew in each. */
    List<Turn> grow() throws IOException, InterruptedException {
      List<Turn> turns = new ArrayList<>();
      List<OtherGames> parts = games.parts(ALTERNATIONS);
      try (FollowingProgram old = FollowingProgram.start(home, old(), 0)) {
        for (int turn = 1; turn <= Growth.this.turns; turn++) {
          // Up to this turn's share; both have the season once at least, for the compilers.
          int round = turn * 1_000;
          do {
            give(old, games, round++);
          } while (old.given() + games.size() < events * turn / Growth.this.turns);
          Trials.delete(Files.createDirectories(young()));
          try (FollowingProgram young = FollowingProgram.start(home, young(), 0)) {
            give(young, games, 0);
            long before = old.given();
            long youngBefore = young.given();
            Cost cost = new Cost(0, 0, 0);
            Cost youngCost = cost;
            for (OtherGames part : parts) {
              cost = cost.plus(give(old, part, round));
              youngCost = youngCost.plus(give(young, part, round));
            }
            turns.add(new Turn(before, cost, youngBefore, youngCost));
          }
          System.err.println("  " + row(turns.get(turns.size() - 1)));
        }
      }
      return turns;
    }

    /** The first events after a start: on what has grown, and on nothing. */
    List<Turn> begin(long given) throws IOException, InterruptedException {
      List<Turn> turns = new ArrayList<>();
      OtherGames first = games.first(FIRST_EVENTS);
      long before = given;
      for (int turn = 1; turn <= ALTERNATIONS; turn++) {
        Cost cost;
        try (FollowingProgram old = FollowingProgram.start(home, old(), before)) {
          cost = give(old, first, 1_000_000 + turn);
        }
        Trials.delete(Files.createDirectories(young()));
        try (FollowingProgram young = FollowingProgram.start(home, young(), 0)) {
          turns.add(new Turn(before, cost, 0, give(young, first, 0)));
        }
        before += first.size();
        System.err.println("  " + row(turns.get(turns.size() - 1)));
      }
      return turns;
    }
  }

  @Override
  public String measure(Trials trials, Page page) throws IOException {
    Path scratch = Files.createTempDirectory("courtside-growth");
    try {
      Course course =
          new Course(
              trials.conditions().home(), scratch, OtherGames.of(trials.conditions().input()));
      List<Turn> grown = course.grow();
      Turn last = grown.get(grown.size() - 1);
      List<Turn> begun = course.begin(last.before() + last.cost().events());
      return text(grown, begun) + "\n" + page.plot("growth", chart(grown));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      Trials.delete(scratch);
    }
  }

  private static List<String> row(Turn turn) {
    return List.of(
        Page.count(turn.before()),
        Page.count(turn.youngBefore()),
        twoDigits(turn.cost().scoredMicrosPerEvent()),
        twoDigits(turn.youngCost().scoredMicrosPerEvent()),
        twoDigits(turn.ratio(Cost::scoredMicrosPerEvent)),
        twoDigits(turn.cost().processorMicrosPerEvent()),
        twoDigits(turn.youngCost().processorMicrosPerEvent()),
        twoDigits(turn.ratio(Cost::processorMicrosPerEvent)));
  }

  private static String text(List<Turn> grown, List<Turn> begun) {
    int third = Math.max(1, grown.size() / 3);
    List<Turn> early = grown.subList(0, third);
    List<Turn> late = grown.subList(grown.size() - third, grown.size());
    return """
    ## Many events

    A program that is given the season again and again under other ids, and one that begins from nothing each time and has had it once: what %s events cost either, a third of them at a time in turns, so that the machine's moods meet both. µs an event: until the last score is in the log, and of the processors, with the bundled Redis and until the warehouse has the events too. No checkpoint is written: what that costs is a matter of the games that are kept (`courtside.game.expiry`), every five minutes anew.

    %s
    The older over the younger, median of the first %d and of the last %d: %s and %s until scored, %s and %s of the processors; so the cost of an event changed by %s and %s from %s to %s events.

    The first %s events after a start, which find the JVM cold whatever there is: on all that had grown, and on nothing.

    %s"""
        .formatted(
            Page.count(grown.get(0).cost().events()),
            Page.table(HEAD, grown.stream().map(Growth::row).toList()),
            third,
            third,
            twoDigits(median(early, Cost::scoredMicrosPerEvent)),
            twoDigits(median(late, Cost::scoredMicrosPerEvent)),
            twoDigits(median(early, Cost::processorMicrosPerEvent)),
            twoDigits(median(late, Cost::processorMicrosPerEvent)),
            change(early, late, Cost::scoredMicrosPerEvent),
            change(early, late, Cost::processorMicrosPerEvent),
            Page.count(grown.get(0).before()),
            Page.count(grown.get(grown.size() - 1).before()),
            Page.count(begun.get(0).cost().events()),
            Page.table(HEAD, begun.stream().map(Growth::row).toList()));
  }

  private static String change(List<Turn> early, List<Turn> late, ToDoubleFunction<Cost> figure) {
    return String.format(
        Locale.ROOT, "%+.0f%%", (median(late, figure) / median(early, figure) - 1) * 100);
  }

  private static double median(List<Turn> turns, ToDoubleFunction<Cost> figure) {
    return new Turns(turns.stream().map(turn -> turn.ratio(figure)).toList()).median();
  }

  private static String twoDigits(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static Chart chart(List<Turn> turns) {
    return Chart.of(
        "What an event costs by how many came before it",
        "million events before",
        false,
        List.of(
            panel("µs an event until scored", turns, Cost::scoredMicrosPerEvent),
            panel("processor µs an event", turns, Cost::processorMicrosPerEvent)));
  }

  private static Panel panel(String label, List<Turn> turns, ToDoubleFunction<Cost> figure) {
    List<Curve.Point> old = new ArrayList<>();
    List<Curve.Point> young = new ArrayList<>();
    for (Turn turn : turns) {
      double x = turn.before() / 1e6;
      old.add(new Curve.Point(x, figure.applyAsDouble(turn.cost())));
      young.add(new Curve.Point(x, figure.applyAsDouble(turn.youngCost())));
    }
    return new Panel(
        label,
        false,
        List.of(
            new Curve("with all before it", Style.MARKED, old),
            new Curve("begun anew", Style.MARKED, young)));
  }
}
