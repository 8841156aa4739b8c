package io.courtside.query;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Values of a result as plain Java ones. */
final class Values {
  private Values() {}

  /** The row at which {@code result} stands. */
  static List<Object> row(ResultSet result, int columns) throws SQLException {
    List<Object> row = new ArrayList<>(columns);
    for (int column = 1; column <= columns; column++) {
      row.add(plain(result.getObject(column)));
    }
    return row;
  }

  private static Object plain(Object value) throws SQLException {
    if (value instanceof Array list) {
      List<Object> plain = new ArrayList<>();
      for (Object entry : (Object[]) list.getArray()) {
        plain.add(plain(entry));
      }
      return plain;
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      return number.toString();
    }
    boolean asItIs = value == null || value instanceof Boolean || value instanceof Number;
    return asItIs ? value : value.toString();
  }
}
