package io.courtside.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * How a finished list may have come about: action by action, some wrong at first and edited later,
 * some entered late between others, some entered and taken back.
 *
 * <p>The last list is the finished one.
 */
public final class FeedHistory {
  private static final int LATEST = 25;

  /** An entry of the scorer's table, there from one moment until before another. */
  private record Entry(JsonNode action, int from, int until) {}

  private final List<JsonNode> finished;
  private final List<Entry> entries = new ArrayList<>();
  private int edited;
  private int late;
  private int withdrawn;

  /** A history of {@code finished}, the same for the same seed. */
  public FeedHistory(List<JsonNode> finished, long seed) {
    this.finished = finished;
    Random random = new Random(seed);
    for (int i = 0; i < finished.size(); i++) {
      enter(finished.get(i), i, random);
    }
  }

  private void enter(JsonNode action, int at, Random random) {
    int from = at;
    int luck = random.nextInt(100);
    if (luck < 4) {
      from = at + 1 + random.nextInt(LATEST);
      entries.add(new Entry(wrong(action, random), at, from));
      edited++;
    } else if (luck < 7) {
      from = at + 1 + random.nextInt(LATEST);
      late++;
    } else if (luck < 9) {
      ObjectNode slip = wrong(action, random);
      slip.put("orderNumber", action.path("orderNumber").asLong() + 1 + random.nextInt(9));
      entries.add(new Entry(slip, at, at + 1 + random.nextInt(LATEST)));
      withdrawn++;
    }
    entries.add(new Entry(action, from, Integer.MAX_VALUE));
  }

  private static ObjectNode wrong(JsonNode action, Random random) {
    ObjectNode wrong = action.deepCopy();
    switch (random.nextInt(4)) {
      case 0 -> wrong.put("personId", 201_000 + random.nextInt(900));
      case 1 -> wrong.put("scoreHome", String.valueOf(random.nextInt(150)));
      case 2 -> wrong.put("actionType", "2pt").put("shotResult", "Made");
      default -> wrong.put("clock", "PT00M%02d.00S".formatted(random.nextInt(60)));
    }
    return wrong;
  }

  /** How many moments there are. */
  public int moments() {
    return finished.size() + LATEST + 1;
  }

  /** The list at a moment, 0 to {@link #moments()} - 1, in the feed's order. */
  public List<JsonNode> at(int moment) {
    return entries.stream()
        .filter(entry -> entry.from <= moment && moment < entry.until)
        .map(Entry::action)
        .sorted(Comparator.comparingLong(action -> action.path("orderNumber").asLong()))
        .toList();
  }

  /** Actions that were wrong at first. */
  public int edited() {
    return edited;
  }

  /** Actions that were entered after later ones. */
  public int late() {
    return late;
  }

  /** Entries that were taken back. */
  public int withdrawn() {
    return withdrawn;
  }
}
