package io.courtside.context;

import io.courtside.books.Books;
import io.courtside.context.ProtocolDisk.Durable;
import io.courtside.context.ProtocolLife.Action;
import io.courtside.context.ProtocolLife.Step;
import io.courtside.lane.SourcePosition;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes every interleaving of the steps of lanes and sources, with a crash after every step, and
 * looks at each end whether every event stands in the scored log once.
 *
 * <p>A life (from a start to the next crash) is deterministic: what it has come to is told by what
 * it started on and by the steps that each lane and the reader have taken. That is by what a state
 * is known again. Objects cannot be copied, so a state is come to by taking its steps anew. Of two
 * crashes that leave the same behind, one is followed.
 *
 * @param world the lines
 * @param order in which order a lane writes and commits
 * @param batchSize events of a micro-batch; of 1, each block is committed at once
 * @param answersMayBeLost whether a commit in each life may be made and not be answered
 * @param lanes how many lanes each life has, one after the other; between them lies a crash
 * @param disk where the journals are
 */
record ProtocolCheck(
    ProtocolWorld world,
    ProtocolLife.Order order,
    int batchSize,
    boolean answersMayBeLost,
    List<Integer> lanes,
    ProtocolDisk disk) {

  /**
   * What was found.
   *
   * @param lives how many different starts were followed
   * @param states how many states there were in them
   * @param ends how many of those were ends, all of them looked at
   * @param open whether there were crashes left that lead to starts not followed
   * @param counterexample the steps that lead to what must not be
   */
  record Finding(int lives, int states, int ends, boolean open, Optional<String> counterexample) {}

  /** A start to be followed, and how it was come to. */
  private record Start(Durable durable, int crashes, String story) {}

  /** Something is not as it must be. */
  private static final class Violation extends Exception {
    private static final long serialVersionUID = 1L;

    Violation(String story, String what) {
      super(story + "\n  " + what);
    }
  }

  /** What one search has met. */
  private static final class Search {
    private final Deque<Start> starts = new ArrayDeque<>();
    private final Set<String> left = new HashSet<>();
    private final Set<String> lives = new HashSet<>();
    private int states;
    private int ends;
    private boolean open;
  }

  Finding run() throws IOException {
    Search search = new Search();
    search.starts.add(new Start(Durable.NOTHING, 0, ""));
    String counterexample = null;
    try {
      while (!search.starts.isEmpty()) {
        Start start = search.starts.remove();
        follow(start, search);
      }
    } catch (Violation e) {
      counterexample = e.getMessage();
    }
    return new Finding(
        search.lives.size(),
        search.states,
        search.ends,
        search.open,
        Optional.ofNullable(counterexample));
  }

  private void follow(Start start, Search search) throws IOException, Violation {
    int count = lanes.get(start.crashes());
    String story =
        start.story() + "\n  start with " + count + (count == 1 ? " lane: " : " lanes: ");
    Durable begun;
    try (ProtocolLife life = begin(start.durable(), count)) {
      begun = life.durable();
    } catch (IOException | RuntimeException e) {
      throw new Violation(story, e.toString());
    }
    if (!search.lives.add(count + begun.text())) {
      return;
    }
    Set<String> met = new HashSet<>();
    Deque<List<Step>> schedules = new ArrayDeque<>(List.of(List.of()));
    while (!schedules.isEmpty()) {
      List<Step> schedule = new ArrayList<>(schedules.removeLast());
      try (ProtocolLife life = begin(begun, count)) {
        for (Step step : schedule) {
          life.take(step);
        }
        live(life, schedule, met, schedules, new Start(begun, start.crashes(), story), search);
      } catch (RuntimeException e) {
        throw new Violation(story + schedule, e.toString());
      }
    }
  }

  private ProtocolLife begin(Durable durable, int count) throws IOException {
    return new ProtocolLife(world, order, count, batchSize, answersMayBeLost, disk, durable);
  }

  /** Goes on to the end of a life; what branches off on the way is left for later. */
  private void live(
      ProtocolLife life,
      List<Step> schedule,
      Set<String> met,
      Deque<List<Step>> schedules,
      Start start,
      Search search)
      throws IOException, Violation {
    while (true) {
      search.states++;
      boolean durableChanged =
          !schedule.isEmpty()
              && Set.of(Action.WRITE, Action.COMMIT, Action.COMMIT_UNANSWERED)
                  .contains(schedule.get(schedule.size() - 1).action());
      if (durableChanged) {
        crash(life.durable(), schedule, start, search);
      }
      List<Step> choices = life.choices();
      if (choices.isEmpty()) {
        search.ends++;
        require(life.durable(), start.story() + schedule);
        return;
      }
      Step next = null;
      for (Step choice : choices) {
        if (met.add(known(schedule, choice))) {
          if (next == null) {
            next = choice;
          } else {
            List<Step> branch = new ArrayList<>(schedule);
            branch.add(choice);
            schedules.add(branch);
          }
        }
      }
      if (next == null) {
        return;
      }
      life.take(next);
      schedule.add(next);
    }
  }

  /** What the lanes and the reader have each done after a further step. */
  private static String known(List<Step> schedule, Step further) {
    Map<String, StringBuilder> done = new TreeMap<>();
    for (Step step : schedule) {
      note(step, done);
    }
    note(further, done);
    return done.toString();
  }

  private static void note(Step step, Map<String, StringBuilder> done) {
    boolean reader = step.action() == Action.READ || step.action() == Action.END;
    StringBuilder of =
        done.computeIfAbsent(reader ? "reader" : step.who(), who -> new StringBuilder());
    of.append(step.action()).append(reader ? step.who() : "");
  }

  private void crash(Durable durable, List<Step> schedule, Start start, Search search) {
    for (Durable remains : disk.remains(durable)) {
      if (search.left.add(remains.text())) {
        if (start.crashes() + 1 == lanes.size()) {
          search.open = true;
        } else {
          String cut = remains.equals(durable) ? "" : ", the last lines half written";
          search.starts.add(
              new Start(
                  remains, start.crashes() + 1, start.story() + schedule + "\n  CRASH" + cut));
        }
      }
    }
  }

  private void require(Durable durable, String story) throws Violation {
    List<String> scored =
        disk.scoredLines(durable).stream()
            .map(line -> line.replaceAll(".*\"event_id\":\"([^\"]+)\".*", "$1"))
            .sorted()
            .toList();
    if (!scored.equals(world.events())) {
      throw new Violation(story, "scored are " + scored + ", not " + world.events());
    }
    String late =
        disk.scoredLines(durable).stream()
            .filter(line -> line.contains("\"late\":true"))
            .collect(Collectors.joining());
    if (!late.isEmpty()) {
      throw new Violation(story, "late is " + late);
    }
    if (disk.deadLetterLines(durable).size() != world.garbage()) {
      throw new Violation(story, "dead letters are " + disk.deadLetterLines(durable));
    }
    Books books = durable.store().progress().books();
    int duplicates = world.lines() - world.events().size() - (int) world.garbage();
    Books expected =
        new Books(world.lines(), world.garbage(), duplicates, world.events().size(), 0, 0);
    if (!books.equals(expected)) {
      throw new Violation(story, "books are " + books + ", not " + expected);
    }
    for (Map.Entry<String, SourcePosition> source :
        durable.store().progress().positions().entrySet()) {
      long end = world.sources().get(source.getKey()).size() * ProtocolWorld.LINE_BYTES;
      if (source.getValue().inFlight().length > 0 || source.getValue().highWater() != end) {
        throw new Violation(story, source.getKey() + " ends at " + source.getValue().highWater());
      }
    }
  }
}
