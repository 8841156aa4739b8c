package io.courtside.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question that people ask, as a file of SQL that begins with comments about it.
 *
 * @param name what it is called
 * @param question it, in words
 * @param row what a row of the answer is
 * @param parameters what may be said with it, in order
 * @param sql the whole file
 */
public record KeyFigure(
    String name, String question, String row, List<Parameter> parameters, String sql) {
  private static final Pattern HEAD = Pattern.compile("-- (question|row): (.+)");
  private static final Pattern PARAMETER =
      Pattern.compile("-- param ([a-z][a-z0-9_]*)(?: = ([^:]+))?: (.+)");

  /**
   * What may be said with a question.
   *
   * @param name what it is called
   * @param fallback what holds where nothing is said; without one it must be said
   * @param meaning it, in words
   */
  public record Parameter(String name, Optional<String> fallback, String meaning) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private boolean isNumber() {
      return fallback.isPresent() && NUMBER.matcher(fallback.get()).matches();
    }

    private Object value(String text) {
      if (!isNumber()) {
        return text;
      }
      if (!NUMBER.matcher(text).matches()) {
        throw new IllegalArgumentException(name + " must be a number, not " + text);
      }
      return text.contains(".") ? (Object) Double.valueOf(text) : (Object) Long.valueOf(text);
    }
  }

  /**
   * The key figure in a file.
   *
   * @throws IllegalArgumentException where it does not say its question and what a row is
   */
  static KeyFigure parse(String name, String text) {
    Map<String, String> head = new LinkedHashMap<>();
    List<Parameter> parameters = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher heading = HEAD.matcher(line);
      Matcher parameter = PARAMETER.matcher(line);
      if (heading.matches()) {
        head.put(heading.group(1), heading.group(2));
      } else if (parameter.matches()) {
        parameters.add(
            new Parameter(
                parameter.group(1), Optional.ofNullable(parameter.group(2)), parameter.group(3)));
      } else {
        break;
      }
    }
    if (head.size() != 2) {
      throw new IllegalArgumentException(
          "the key figure " + name + " must begin with its question and what a row is");
    }
    return new KeyFigure(
        name, head.get("question"), head.get("row"), List.copyOf(parameters), text);
  }

  /**
   * The question with these values.
   *
   * @throws IllegalArgumentException where one is unknown, none of the kind, or missing
   */
  public Query with(Map<String, String> given) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      String text =
          Optional.ofNullable(given.get(parameter.name()))
              .or(parameter::fallback)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          name
                              + " needs --param "
                              + parameter.name()
                              + "=… ("
                              + parameter.meaning()
                              + ")"));
      values.put(parameter.name(), parameter.value(text));
    }
    for (String said : given.keySet()) {
      if (!values.containsKey(said)) {
        throw new IllegalArgumentException(
            name + " has no parameter " + said + "; it has " + String.join(", ", values.keySet()));
      }
    }
    return new Query(sql, values);
  }
}
