package io.courtside.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the file, its lines are all there in the end, or were before a cut. */
class FileStoryTest {
  private static final List<String> LINES =
      IntStream.range(0, 100).mapToObj(i -> "line number " + i).toList();

  @TempDir Path directory;

  private Path input;
  private Path inbox;

  @BeforeEach
  void write_the_input() throws IOException {
    input = Files.write(directory.resolve("input.jsonl"), LINES);
    inbox = directory.resolve("inbox");
  }

  @Test
  void a_rotated_file_ends_with_a_whole_line_and_the_next_goes_on() throws Exception {
    try (FileStory story = new FileStory(input, inbox)) {
      story.append(100);
      story.rotate();
      story.append(10_000);
      assertThat(story.left()).isZero();
    }
    assertThat(contents()).hasSize(2);
    assertThat(String.join("", contents())).isEqualTo(Files.readString(input));
    assertThat(contents()).allMatch(content -> content.endsWith("\n"));
  }

  @Test
  void a_compressed_file_takes_the_place_of_the_rotated_one() throws Exception {
    try (FileStory story = new FileStory(input, inbox)) {
      story.append(100);
      story.compress(story.rotate());
      story.append(10_000);
    }
    assertThat(contents()).hasSize(2);
    assertThat(String.join("", contents())).contains(LINES);
  }

  @Test
  void after_a_truncation_the_file_begins_with_the_line_that_was_cut() throws Exception {
    try (FileStory story = new FileStory(input, inbox)) {
      story.append(100);
      story.truncate();
      story.append(10_000);
    }
    assertThat(contents()).singleElement().asString().startsWith("line number 7\n");
  }

  @Test
  void in_place_the_file_is_at_least_as_long_as_before_at_once() throws Exception {
    try (FileStory story = new FileStory(input, inbox)) {
      story.append(100);
      story.replaceInPlace();
      assertThat(Files.size(inbox.resolve("events.jsonl"))).isGreaterThan(100);
      assertThat(contents()).singleElement().asString().startsWith("line number 7\n");
    }
  }

  @Test
  void a_rewritten_file_says_the_same_again() throws Exception {
    try (FileStory story = new FileStory(input, inbox)) {
      story.append(100);
      story.rewrite();
      story.append(10_000);
    }
    assertThat(contents()).containsExactly(Files.readString(input));
  }

  @Test
  void a_recreated_file_begins_with_the_line_that_was_cut() throws Exception {
    try (FileStory story = new FileStory(input, inbox)) {
      story.append(100);
      story.recreate();
      story.append(10_000);
    }
    assertThat(contents()).singleElement().asString().startsWith("line number 7\n");
  }

  @Test
  void the_first_lines_are_copied_whole() throws Exception {
    Path some = directory.resolve("some.jsonl");
    assertThat(FirstLines.copy(input, 3, some)).isEqualTo(3);
    assertThat(Files.readAllLines(some)).isEqualTo(LINES.subList(0, 3));
    Files.writeString(input, "one\ntwo");
    assertThat(FirstLines.copy(input, 3, some)).isEqualTo(1);
    assertThat(Files.readString(some)).isEqualTo("one\n");
  }

  /** The files in the order in which they are read: rotated ones before the one still written. */
  private List<String> contents() throws IOException {
    try (Stream<Path> files = Files.list(inbox)) {
      return files
          .sorted((a, b) -> b.toString().length() - a.toString().length())
          .map(FileStoryTest::content)
          .toList();
    }
  }

  private static String content(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      boolean zipped = file.toString().endsWith(".gz");
      return new String(
          (zipped ? new GZIPInputStream(in) : in).readAllBytes(),
          java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
