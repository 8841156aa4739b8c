package io.courtside.program;

import io.courtside.cli.ExitCode;
import io.courtside.cli.KpiCommand;
import io.courtside.cli.SqlCommand;
import io.courtside.query.AnswerFormat;
import io.courtside.query.KeyFigure;
import io.courtside.query.KeyFigures;
import io.courtside.query.Limits;
import io.courtside.query.Query;
import io.courtside.query.Reading;
import io.courtside.query.RestingWarehouse;
import io.courtside.query.Rows;
import io.courtside.query.RunningProgram;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.warehouse.SqlDirectory;
import io.courtside.warehouse.WarehouseFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Commands {@code sql} and {@code kpi}: ask the warehouse, through whoever holds it. */
final class AskWarehouse implements SqlCommand.Engine, KpiCommand.Engine {

  @Override
  public int sql(
      Settings settings, String sql, AnswerFormat format, PrintWriter out, PrintWriter err)
      throws Exception {
    return tell(answer(settings, new Query(sql, Map.of())), format, out, err);
  }

  @Override
  public int list(Settings settings, PrintWriter out) {
    for (KeyFigure figure : figures(settings).all()) {
      out.printf("%s: %s%n", figure.name(), figure.question());
      out.printf("    a row: %s%n", figure.row());
      for (KeyFigure.Parameter parameter : figure.parameters()) {
        out.printf(
            "    --param %s=%s: %s%n",
            parameter.name(), parameter.fallback().orElse("…"), parameter.meaning());
      }
    }
    out.flush();
    return ExitCode.OK;
  }

  @Override
  public int kpi(
      Settings settings,
      String name,
      Map<String, String> parameters,
      AnswerFormat format,
      PrintWriter out,
      PrintWriter err)
      throws Exception {
    Query query = figures(settings).named(name).with(parameters);
    return tell(answer(settings, query), format, out, err);
  }

  private static KeyFigures figures(Settings settings) {
    return new KeyFigures(new SqlDirectory(settings.get(SettingCatalog.SQL_DIRECTORY)));
  }

  static Rows answer(Settings settings, Query query) throws IOException, InterruptedException {
    WarehouseFile file = WarehouseFile.of(settings);
    Optional<Rows> told =
        new RunningProgram(settings.get(SettingCatalog.WORK)).answer(file.path(), query);
    if (told.isPresent()) {
      return told.get();
    }
    try (Reading reading = new Reading(new RestingWarehouse(file), Limits.of(settings))) {
      return reading.answer(query);
    }
  }

  private static int tell(Rows rows, AnswerFormat format, PrintWriter out, PrintWriter err) {
    out.print(format.text(rows));
    out.flush();
    if (rows.more()) {
      err.printf(
          Locale.ROOT,
          "there are more rows; only the first %,d are shown, the limit courtside.query.rows%n",
          rows.rows().size());
      err.flush();
    }
    return ExitCode.OK;
  }
}
