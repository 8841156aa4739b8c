package io.courtside.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A report as one HTML page that needs nothing else: no script, no link, plots as inline SVG. It is
 * well-formed XML too.
 */
public final class ReportPage {
  /** Games in the page; the JSON has them all. */
  static final int GAMES_SHOWN = 25;

  /** Named events in the page; the JSON has them all. */
  static final int EVENTS_SHOWN = 200;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Comparator<Agreement> WORST_FIRST =
      Comparator.comparingDouble(Agreement::worst)
          .thenComparingLong(row -> row.expected() - row.scored() + row.doubled())
          .thenComparingLong(Agreement::late)
          .reversed()
          .thenComparing(Agreement::key);

  private final ConsistencyReport report;
  private final Markup markup = new Markup();

  private ReportPage(ConsistencyReport report) {
    this.report = report;
  }

  /** The page. */
  public static String of(ConsistencyReport report) {
    ReportPage page = new ReportPage(report);
    page.head();
    page.verdict();
    page.compared();
    page.agreement();
    page.events();
    page.leaders();
    page.drift();
    page.plots();
    page.markup.close().close().close();
    return "<!DOCTYPE html>\n" + page.markup.finished();
  }

  private void head() {
    markup.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
    markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    markup.empty("meta", "name", "color-scheme", "content", "light dark");
    markup.leaf("title", "Consistency of run " + report.runId());
    markup.leaf("style", Explanations.style());
    markup.close().open("body").open("main");
    markup.leaf("h1", "Was the stream right?");
  }

  private void verdict() {
    markup.open("section", "class", report.passed() ? "verdict good" : "verdict bad");
    markup.leaf("p", report.passed() ? "passed" : "failed", "class", "stamp");
    markup.leaf("p", report.verdict());
    markup.close();
    if (!report.passed()) {
      Tables.breaches().write(markup, report.breaches());
    }
  }

  private void compared() {
    Compared compared = report.compared();
    markup.open("dl");
    fact("Run", report.runId() + ", " + TIME.format(report.at()));
    String dates =
        compared.from().equals(compared.to())
            ? compared.from().toString()
            : compared.from() + " to " + compared.to();
    fact("Games", Figures.count(compared.games()) + ", " + dates);
    fact("Stream", compared.streamLog() + models(compared.streamModels()));
    fact("Batch", "run " + compared.batchRunId() + models(compared.batchModels()));
    markup.close();
  }

  private static String models(List<String> models) {
    return models.isEmpty() ? "" : ", model " + String.join(", ", models);
  }

  private void fact(String name, String value) {
    markup.leaf("dt", name).leaf("dd", value);
  }

  private void section(String title, String explanation) {
    markup.leaf("h2", title).leaf("p", explanation, "class", "lead");
  }

  private void agreement() {
    section("Event by event", Explanations.AGREEMENT);
    Tables.agreement("Overall", "part").write(markup, List.of(report.overall()));
    games();
    Tables.agreement("By event type", "type").write(markup, report.byType());
    Tables.agreement("By team", "team").write(markup, report.byTeam());
  }

  /** Games that agree to the last digit would only fill the page. */
  private void games() {
    List<Agreement> differing =
        report.byGame().stream().filter(game -> !game.perfect()).sorted(WORST_FIRST).toList();
    String all = Figures.count(report.byGame().size());
    if (differing.isEmpty()) {
      markup.leaf("h3", "By game");
      markup.leaf("p", "All " + all + " agree to the last digit.");
      return;
    }
    int shown = Math.min(GAMES_SHOWN, differing.size());
    String caption =
        "By game: the worst %s of %s that differ, of %s"
            .formatted(shown, Figures.count(differing.size()), all);
    Tables.agreement(caption, "game").write(markup, differing.subList(0, shown));
  }

  private void events() {
    section("Events out of turn", Explanations.EVENTS);
    List<NamedEvent> events = report.events();
    if (events.isEmpty()) {
      markup.leaf("p", "None.");
      return;
    }
    int shown = Math.min(EVENTS_SHOWN, events.size());
    String caption =
        shown < events.size()
            ? "The first %d of %s; the JSON file has all"
                .formatted(shown, Figures.count(events.size()))
            : Figures.count(shown) + (shown == 1 ? " event" : " events");
    Tables.events(caption).write(markup, events.subList(0, shown));
  }

  private void leaders() {
    Leaders leaders = report.leaders();
    section("The " + leaders.k() + " players with the most impact", Explanations.LEADERS);
    markup.open("dl");
    fact("Spearman", Figures.correlation(leaders.spearman()));
    fact("Kendall τ-b", Figures.correlation(leaders.kendall()));
    fact("Other rank", Figures.count(leaders.moved().size()) + " players");
    markup.close();
    if (!leaders.moved().isEmpty()) {
      markup.open("div", "class", "plots");
      MoversPlot.write(leaders.moved(), markup);
      markup.close();
      Tables.moved().write(markup, leaders.moved());
    }
  }

  private void drift() {
    section("Drift", Explanations.DRIFT);
    if (report.drift().isEmpty()) {
      markup.leaf("p", "Nothing was compared.");
    } else {
      Tables.drift().write(markup, report.drift());
    }
    markup.open("details").leaf("summary", "What the measures say").open("dl");
    Explanations.MEASURES.forEach(this::fact);
    markup.close().close();
    if (!report.overTime().isEmpty()) {
      markup.leaf("h3", "Over time").open("div", "class", "plots");
      report.overTime().forEach(series -> SeriesPlot.write(series, markup));
      markup.close();
    }
  }

  private void plots() {
    section("Scores", Explanations.SCORES);
    markup.open("div", "class", "plots");
    report.distributions().forEach(one -> DistributionPlot.write(one, markup));
    report.scatters().forEach(one -> ScatterPlot.write(one, markup));
    report.calibrations().forEach(one -> CalibrationPlot.write(one, markup));
    markup.close();
  }
}
