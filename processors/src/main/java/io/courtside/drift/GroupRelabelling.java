package io.courtside.drift;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Deals whole groups. Those that only one sample has are shuffled over both, as many to each as it
 * had. Of a group that both have, one side goes to each, and chance says which.
 */
final class GroupRelabelling implements Relabelling {
  /** Which side of which group each place of the pool belongs to. */
  private final int[] sideOf;

  private final int sides;

  /** For each pair the two sides of a group that both samples have. */
  private final int[][] pairs;

  private final int[] single;
  private final ValueRelabelling overSingle;

  GroupRelabelling(Pool pool, GroupedSample first, GroupedSample second) {
    int firstSides = first.groups().size();
    sides = firstSides + second.groups().size();
    sideOf = new int[pool.size()];
    for (int place = 0; place < sideOf.length; place++) {
      int member = pool.member(place);
      sideOf[place] =
          member < first.size()
              ? first.groupOf(member)
              : firstSides + second.groupOf(member - first.size());
    }
    Set<String> shared = new HashSet<>(first.groups());
    shared.retainAll(second.groups());
    pairs = pairs(shared, first.groups(), second.groups());
    single = single(shared, first.groups(), second.groups());
    overSingle = new ValueRelabelling(firstSides - shared.size());
  }

  private static int[][] pairs(Set<String> shared, List<String> first, List<String> second) {
    return shared.stream()
        .sorted()
        .map(group -> new int[] {first.indexOf(group), first.size() + second.indexOf(group)})
        .toArray(int[][]::new);
  }

  private static int[] single(Set<String> shared, List<String> first, List<String> second) {
    int[] single = new int[first.size() + second.size() - 2 * shared.size()];
    int next = 0;
    for (int side = 0; side < first.size() + second.size(); side++) {
      String group = side < first.size() ? first.get(side) : second.get(side - first.size());
      if (!shared.contains(group)) {
        single[next++] = side;
      }
    }
    return single;
  }

  @Override
  public void deal(byte[] first, SplittableRandom random) {
    byte[] labels = new byte[sides];
    for (int[] pair : pairs) {
      int chosen = random.nextInt(2);
      labels[pair[chosen]] = 1;
    }
    byte[] dealt = new byte[single.length];
    overSingle.deal(dealt, random);
    for (int i = 0; i < dealt.length; i++) {
      labels[single[i]] = dealt[i];
    }
    for (int place = 0; place < first.length; place++) {
      first[place] = labels[sideOf[place]];
    }
  }
}
