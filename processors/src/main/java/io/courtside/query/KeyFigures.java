package io.courtside.query;

import io.courtside.warehouse.SqlDirectory;
import java.util.List;

/**
 * The key figures there are: the files of {@code sql/kpi}.
 *
 * @param sql where they are
 */
public record KeyFigures(SqlDirectory sql) {
  private static final String PART = "kpi";
  private static final String END = ".sql";

  /** All of them, in order of name. */
  public List<KeyFigure> all() {
    return sql.files(PART).stream()
        .map(
            file ->
                KeyFigure.parse(
                    file.substring(PART.length() + 1, file.length() - END.length()),
                    sql.text(file)))
        .toList();
  }

  /**
   * The one of that name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public KeyFigure named(String name) {
    List<KeyFigure> all = all();
    return all.stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no key figure "
                        + name
                        + "; there are "
                        + String.join(", ", all.stream().map(KeyFigure::name).toList())));
  }
}
