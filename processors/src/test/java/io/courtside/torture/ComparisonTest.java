package io.courtside.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.books.Books;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison must be able to fail: whatever a crash may do to a log is found and named. */
class ComparisonTest {
  private static final Books BOOKS = new Books(4, 1, 0, 3, 0, 0);
  private static final List<String> DEAD = List.of(letter("malformed_json", 40, "{", "a.jsonl"));

  @TempDir Path directory;

  private final List<String> scored =
      List.of(line("g-0001", "0.500000000"), line("g-0002", "0.510000000"), line("g-0003", "0.5"));

  @Test
  void the_same_lines_in_another_order_in_other_files_at_other_times_are_the_same()
      throws Exception {
    Outcome expected = outcome("before", BOOKS, scored, DEAD);
    Outcome actual =
        outcome(
            "after",
            BOOKS,
            List.of(later(scored.get(2)), later(scored.get(0)), later(scored.get(1))),
            List.of(letter("malformed_json", 40, "{", "b.jsonl")));
    assertThat(Comparison.ofSameFile(expected, actual).lines()).isEmpty();
  }

  @Test
  void a_doubled_line_is_named() throws Exception {
    assertThat(found(with(scored, scored.get(1)))).containsExactly("scored twice: 1", "  g-0002");
  }

  @Test
  void a_missing_line_is_named() throws Exception {
    assertThat(found(scored.subList(0, 2)))
        .containsExactly("missing in the scored log: 1", "  g-0003");
  }

  @Test
  void a_line_that_should_not_be_there_is_named() throws Exception {
    assertThat(found(with(scored, line("g-0004", "0.5"))))
        .containsExactly("scored, but not expected: 1", "  g-0004");
  }

  @Test
  void a_changed_digit_is_named_with_both_lines() throws Exception {
    List<String> changed = new ArrayList<>(scored);
    changed.set(1, line("g-0002", "0.510000001"));
    assertThat(found(changed))
        .hasSize(2)
        .startsWith("scored otherwise: 1")
        .last()
        .asString()
        .startsWith("  g-0002: ")
        .contains("0.510000000", "became", "0.510000001");
  }

  @Test
  void a_line_cut_by_a_crash_is_no_scored_line() throws Exception {
    assertThat(found(with(scored, "ent_id\":\"g-0009\"}"))).contains("scored, but not expected: 1");
  }

  @Test
  void a_revision_is_a_line_of_its_own() throws Exception {
    String revised = scored.get(0).replace(",\"seq\"", ",\"revision\":2,\"seq\"");
    assertThat(found(with(scored, revised)))
        .containsExactly("scored, but not expected: 1", "  g-0001 revision 2");
    assertThat(found(with(with(scored, revised), revised)))
        .contains("scored twice: 1", "  g-0001 revision 2");
  }

  @Test
  void a_doubled_and_a_missing_dead_letter_are_named() throws Exception {
    Outcome expected = outcome("before", BOOKS, scored, DEAD);
    Outcome doubled = outcome("doubled", BOOKS, scored, with(DEAD, DEAD.get(0)));
    Outcome none = outcome("none", BOOKS, scored, List.of());
    assertThat(Comparison.ofSameFile(expected, doubled).lines()).contains("dead letter twice: 1");
    assertThat(Comparison.ofSameFile(expected, none).lines())
        .contains("missing in the dead letters: 1");
    assertThat(Comparison.ofSameLines(expected, doubled).lines()).isEmpty();
    assertThat(Comparison.ofSameLines(expected, none).lines()).isNotEmpty();
  }

  @Test
  void other_books_are_told_and_so_is_a_late_event_more() throws Exception {
    Outcome expected = outcome("before", BOOKS, scored, DEAD);
    Outcome late = outcome("late", new Books(4, 1, 0, 3, 0, 1), scored, DEAD);
    Outcome flying = outcome("flying", new Books(5, 1, 0, 3, 0, 0), scored, DEAD);
    assertThat(Comparison.ofSameFile(expected, late).lines()).contains("other books: 1");
    assertThat(Comparison.ofSameLines(expected, late).lines()).contains("other books: 1");
    assertThat(Comparison.ofSameLines(expected, flying).lines())
        .contains("books do not balance: 1");
  }

  private List<String> found(List<String> actual) throws IOException {
    Outcome expected = outcome("before", BOOKS, scored, DEAD);
    return Comparison.ofSameFile(expected, outcome("after", BOOKS, actual, DEAD)).lines();
  }

  private Outcome outcome(String name, Books books, List<String> scoredLines, List<String> dead)
      throws IOException {
    Path scoredLog = Files.createDirectories(directory.resolve(name).resolve("scored"));
    Path deadLetters = Files.createDirectories(directory.resolve(name).resolve("dead-letter"));
    int half = scoredLines.size() / 2;
    Files.write(scoredLog.resolve("lane-0-000001.jsonl"), scoredLines.subList(0, half));
    Files.write(
        scoredLog.resolve("lane-1-000001.jsonl"), scoredLines.subList(half, scoredLines.size()));
    Files.write(deadLetters.resolve("lane-0-000001.jsonl"), dead);
    return new Outcome(books, scoredLog, deadLetters);
  }

  private static List<String> with(List<String> lines, String more) {
    List<String> all = new ArrayList<>(lines);
    all.add(more);
    return all;
  }

  private static String line(String eventId, String homeWp) {
    return """
        {"event_id":"%s","game_id":"g","seq":1,"home_wp":%s,"late":false,"context_age_ms":0,"scored_at":"2026-01-01T00:00:00.000Z"}"""
        .formatted(eventId, homeWp);
  }

  private static String later(String line) {
    return line.replace("_ms\":0", "_ms\":17").replace("2026-01-01", "2027-02-03");
  }

  private static String letter(String reason, long offset, String line, String source) {
    return """
        {"reason":"%s","detail":"d","source":"%s","source_id":"x","offset_bytes":%d,"length_bytes":1,"line":"%s","refused_at":"2026-01-01T00:00:00.000Z"}"""
        .formatted(reason, source, offset, line);
  }
}
