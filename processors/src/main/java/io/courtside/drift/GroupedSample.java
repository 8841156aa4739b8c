package io.courtside.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sample whose values come in groups within which they depend on each other: scores of the plays
 * of one game move together, those of two games do not.
 */
public final class GroupedSample {
  private final List<String> groups;
  private final double[] values;
  private final int[] groupOf;

  private GroupedSample(List<String> groups, double[] values, int[] groupOf) {
    this.groups = groups;
    this.values = values;
    this.groupOf = groupOf;
  }

  /** An empty one to fill. */
  public static Builder builder() {
    return new Builder();
  }

  /** Names of the groups. */
  public List<String> groups() {
    return groups;
  }

  /** How many values there are. */
  public int size() {
    return values.length;
  }

  double[] values() {
    return values;
  }

  /** Which of {@link #groups()} value number {@code i} is of. */
  int groupOf(int i) {
    return groupOf[i];
  }

  /** Takes values one by one, in any order. Not thread safe. */
  public static final class Builder {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> groups = new ArrayList<>();
    private double[] values = new double[1024];
    private int[] groupOf = new int[1024];
    private int size;

    private Builder() {}

    /** Takes a value of a group. */
    public Builder add(String group, double value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
        groupOf = Arrays.copyOf(groupOf, 2 * size);
      }
      values[size] = value;
      groupOf[size] = numbers.computeIfAbsent(group, this::newGroup);
      size++;
      return this;
    }

    private int newGroup(String group) {
      groups.add(group);
      return groups.size() - 1;
    }

    /** The sample so far. */
    public GroupedSample build() {
      return new GroupedSample(
          List.copyOf(groups), Arrays.copyOf(values, size), Arrays.copyOf(groupOf, size));
    }
  }
}
