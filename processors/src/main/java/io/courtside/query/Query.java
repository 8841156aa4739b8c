package io.courtside.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A question to the warehouse.
 *
 * @param sql one statement that only reads
 * @param variables what it reads by {@code getvariable('name')}: texts, {@code Long}s, {@code
 *     Double}s
 */
public record Query(String sql, Map<String, Object> variables) {

  /** Takes a copy of the variables and checks their names. */
  public Query {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    for (String name : variables.keySet()) {
      if (!name.matches("[a-z][a-z0-9_]*")) {
        throw new IllegalArgumentException("a variable's name must be a plain word: " + name);
      }
    }
  }
}
