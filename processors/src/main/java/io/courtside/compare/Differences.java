package io.courtside.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found to be different, by kind: how often, and the first few of each. */
public final class Differences {
  private static final int SHOWN = 5;
  private static final int WIDTH = 600;

  private static final class Kind {
    private long count;
    private final List<String> first = new ArrayList<>();
  }

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  /** Notes one. */
  public void add(String kind, String example) {
    Kind found = kinds.computeIfAbsent(kind, name -> new Kind());
    found.count++;
    if (found.first.size() < SHOWN) {
      found.first.add(example.length() > WIDTH ? example.substring(0, WIDTH) + "…" : example);
    }
  }

  /** Whether nothing was different. */
  public boolean isEmpty() {
    return kinds.isEmpty();
  }

  /** For a person: a line a kind, and a line an example. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    kinds.forEach(
        (name, kind) -> {
          lines.add(String.format(Locale.ROOT, "%s: %,d", name, kind.count));
          kind.first.forEach(example -> lines.add("  " + example));
        });
    return lines;
  }
}
