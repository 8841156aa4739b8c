package io.courtside.bench.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  @TempDir private Path directory;

  @Test
  void a_part_that_is_measured_again_takes_its_old_place() throws IOException {
    Path file = directory.resolve("page.md");
    Page page = new Page(file, directory.resolve("images"));
    page.section("one", "## One\n\nfirst");
    page.section("two", "## Two");
    page.section("one", "## One\n\nsecond");

    assertThat(file)
        .content()
        .startsWith("# Trade-offs")
        .doesNotContain("first")
        .containsSubsequence("## One", "second", "## Two");
    assertThat(page.plot("x", "an x", "<svg/>")).isEqualTo("![an x](images/bench-x.svg)\n");
    assertThat(directory.resolve("images/bench-x.svg")).hasContent("<svg/>");
  }

  @Test
  void a_table_has_a_line_a_row() {
    assertThat(Page.table(List.of("a", "b"), List.of(List.of("x", "1"))))
        .isEqualTo("| a | b |\n| --- | ---: |\n| x | 1 |\n");
  }
}
