package io.courtside.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportPageTest {
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  @TempDir private Path directory;

  private static Document parsed(ConsistencyReport report) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(ReportPage.of(report))));
  }

  private static String text(Document page, String path) throws Exception {
    return XPATH.evaluate(path, page).strip();
  }

  private static int count(Document page, String path) throws Exception {
    return Integer.parseInt(XPATH.evaluate("count(" + path + ")", page));
  }

  @Test
  void a_right_stream_is_said_to_be_right() throws Exception {
    Document page = parsed(ReportBuilder.right());
    assertThat(text(page, "//section[contains(@class,'verdict')]"))
        .contains("passed")
        .contains("each of 715,143 events was scored once, in order, as the batch scores it.");
    assertThat(count(page, "//td[contains(@class,'bad')]")).isZero();
    assertThat(text(page, "//h3[. = 'By game']/following-sibling::p[1]"))
        .isEqualTo("All 1,312 agree to the last digit.");
    assertThat(text(page, "//h2[. = 'Events out of turn']/following-sibling::p[2]"))
        .isEqualTo("None.");
  }

  @Test
  void a_wrong_stream_is_said_to_be_wrong_and_where() throws Exception {
    Document page = parsed(ReportBuilder.disturbed());
    assertThat(text(page, "//section[contains(@class,'verdict')]"))
        .contains("failed")
        .contains(
            "2 checks failed, the first of them: share scored is 0.995 over all events, where at"
                + " least 1 is allowed.");
    assertThat(count(page, "//table[caption = 'Failed checks']/tbody/tr")).isEqualTo(2);
    assertThat(text(page, "//table[caption = 'Overall']/tbody/tr/td[3]")).isEqualTo("99.50");
    assertThat(text(page, "//table[caption = 'Overall']/tbody/tr/td[3]/@class")).isEqualTo("n bad");
  }

  @Test
  void long_tables_are_cut_and_say_so() throws Exception {
    Document page = parsed(ReportBuilder.disturbed());
    assertThat(
            count(
                page,
                "//table[caption = 'By game: the worst 25 of 36 that differ, of 1,312']/tbody/tr"))
        .isEqualTo(25);
    assertThat(
            count(
                page, "//table[caption = 'The first 200 of 431; the JSON file has all']/tbody/tr"))
        .isEqualTo(200);
  }

  @Test
  void the_worst_games_come_first() throws Exception {
    ConsistencyReport report = ReportBuilder.disturbed();
    Agreement worst =
        report.byGame().stream()
            .max((one, other) -> Double.compare(one.worst(), other.worst()))
            .orElseThrow();
    assertThat(text(parsed(report), "//table[starts-with(caption,'By game')]/tbody/tr[1]/td[1]"))
        .startsWith(worst.key());
  }

  @Test
  void every_plot_says_what_it_shows() throws Exception {
    Document page = parsed(ReportBuilder.disturbed());
    int plots = count(page, "//figure");
    assertThat(plots).isEqualTo(6);
    assertThat(count(page, "//figure/*[local-name() = 'svg']/*[local-name() = 'title']"))
        .isEqualTo(plots);
    assertThat(ReportPage.of(ReportBuilder.disturbed())).doesNotContain("NaN").doesNotContain("∞");
  }

  @Test
  void the_page_needs_nothing_from_outside() {
    String page = ReportPage.of(ReportBuilder.disturbed());
    assertThat(page.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("<script")
        .doesNotContain("http")
        .doesNotContain("href")
        .doesNotContain("@import")
        .doesNotContain("url(");
  }

  @Test
  void what_comes_from_outside_is_text_and_nothing_else() throws Exception {
    String nasty = "<img src=x onerror=\"alert('1')\"> & \u0000]]>";
    Leaders leaders =
        new Leaders(1, Double.NaN, Double.NaN, List.of(new Leaders.Move("1", nasty, 1, 2, 0, 0)));
    ConsistencyReport right = ReportBuilder.right();
    ConsistencyReport report =
        new ConsistencyReport(
            "run",
            right.at(),
            right.compared(),
            List.of(new Breach(nasty, nasty, 1, Breach.Bound.AT_MOST, 0)),
            right.overall(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new NamedEvent(nasty, nasty, 1, nasty, NamedEvent.What.LATE)),
            leaders,
            List.of(),
            List.of(new Series(nasty, List.of())),
            List.of(),
            List.of(),
            List.of(new Calibration(nasty, List.of())));
    Document page = parsed(report);
    assertThat(count(page, "//img")).isZero();
    assertThat(text(page, "//table[caption = '1 event']/tbody/tr/td[1]"))
        .isEqualTo(nasty.replace('\u0000', '\ufffd'));
  }

  @Test
  void both_files_are_written_whole() throws Exception {
    ConsistencyReport report = ReportBuilder.disturbed();
    ReportFiles files = ReportFiles.write(report, directory.resolve("reports"));
    assertThat(files.page().getFileName()).hasToString("consistency-2024-06-18T0300-a41c.html");
    assertThat(files.page()).hasContent(ReportPage.of(report));
    assertThat(files.json()).hasContent(ReportJson.of(report));
    assertThat(files.page().getParent().toFile().list()).hasSize(2);
  }
}
