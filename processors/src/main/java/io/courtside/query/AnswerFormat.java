package io.courtside.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How an answer is written down. */
public enum AnswerFormat {
  /** Columns as wide as what is in them. */
  TABLE,
  /** A line a row beneath a line of names. */
  CSV,
  /** A list of objects. */
  JSON;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The answer, in lines, the last one ended too. */
  public String text(Rows rows) {
    return switch (this) {
      case TABLE -> table(rows);
      case CSV -> csv(rows);
      case JSON -> json(rows);
    };
  }

  private static String cell(Object value) {
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : Objects.toString(value, "");
  }

  private static String table(Rows rows) {
    int width = rows.columns().size();
    int[] widths = new int[width];
    for (int i = 0; i < width; i++) {
      int column = i;
      widths[i] =
          rows.rows().stream()
              .mapToInt(row -> cell(row.get(column)).length())
              .reduce(rows.columns().get(i).length(), Math::max);
    }
    StringBuilder text = new StringBuilder();
    line(text, rows.columns(), widths, column -> false);
    for (List<Object> row : rows.rows()) {
      line(text, row, widths, column -> row.get(column) instanceof Number);
    }
    return text.toString();
  }

  private static void line(
      StringBuilder text, List<?> cells, int[] widths, Function<Integer, Boolean> toTheRight) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cell(cells.get(i));
      String space = " ".repeat(widths[i] - cell.length());
      line.append(toTheRight.apply(i) ? space + cell : cell + space).append("  ");
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static String csv(Rows rows) {
    List<String> lines = new ArrayList<>();
    lines.add(rows.columns().stream().map(AnswerFormat::quoted).collect(Collectors.joining(",")));
    for (List<Object> row : rows.rows()) {
      lines.add(
          row.stream()
              .map(AnswerFormat::cell)
              .map(AnswerFormat::quoted)
              .collect(Collectors.joining(",")));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\",\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  private static String json(Rows rows) {
    ArrayNode list = MAPPER.createArrayNode();
    for (List<Object> row : rows.rows()) {
      ObjectNode object = list.addObject();
      for (int i = 0; i < row.size(); i++) {
        object.set(rows.columns().get(i), MAPPER.valueToTree(row.get(i)));
      }
    }
    return list.toPrettyString() + "\n";
  }
}
