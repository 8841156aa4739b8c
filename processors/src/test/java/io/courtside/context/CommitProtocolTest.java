package io.courtside.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.context.ProtocolCheck.Finding;
import io.courtside.context.ProtocolLife.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every interleaving of reading, taking, writing and committing, with a crash after every step: the
 * real lanes, journals and offsets over a store in memory.
 */
class CommitProtocolTest {
  /** Files in memory where there are such: the check makes them anew thousands of times. */
  static final class InMemory implements TempDirFactory {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
        throws IOException {
      return Files.isWritable(SHARED_MEMORY)
          ? Files.createTempDirectory(SHARED_MEMORY, "courtside")
          : Files.createTempDirectory("courtside");
    }
  }

  @TempDir(factory = InMemory.class)
  private Path directory;

  private Finding check(
      ProtocolWorld world, Order order, int batchSize, boolean answersMayBeLost, Integer... lanes)
      throws IOException {
    ProtocolDisk disk =
        new ProtocolDisk(directory.resolve("scored"), directory.resolve("dead-letter"));
    return new ProtocolCheck(world, order, batchSize, answersMayBeLost, List.of(lanes), disk).run();
  }

  @Test
  void no_number_of_crashes_loses_an_event_or_scores_it_twice() throws IOException {
    Finding finding =
        check(ProtocolWorld.threeEvents(), Order.WRITE_THEN_COMMIT, 1, false, 2, 2, 2);
    assertThat(finding.counterexample()).isEmpty();
    assertThat(finding.ends()).isGreaterThan(100);
    // Two crashes in a row lead to no start that one had not led to: so more of them do not either.
    assertThat(finding.open()).isFalse();
  }

  @Test
  void nor_where_lines_of_several_blocks_share_a_batch() throws IOException {
    Finding finding =
        check(ProtocolWorld.threeEvents(), Order.WRITE_THEN_COMMIT, 2, false, 2, 2, 2);
    assertThat(finding.counterexample()).isEmpty();
    assertThat(finding.ends()).isGreaterThan(10);
    assertThat(finding.open()).isFalse();
  }

  @Test
  void nor_where_a_commit_is_made_twice_since_its_answer_was_lost() throws IOException {
    Finding finding = check(ProtocolWorld.threeEvents(), Order.WRITE_THEN_COMMIT, 2, true, 2, 2);
    assertThat(finding.counterexample()).isEmpty();
    assertThat(finding.ends()).isGreaterThan(10);
  }

  @Test
  void nor_with_an_event_told_twice_and_a_line_that_is_none() throws IOException {
    Finding finding =
        check(ProtocolWorld.withDuplicateAndGarbage(), Order.WRITE_THEN_COMMIT, 2, false, 2, 2);
    assertThat(finding.counterexample()).isEmpty();
    assertThat(finding.ends()).isGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 1 2", "1 2 1", "2 3"})
  void nor_where_the_next_start_has_another_number_of_lanes(String lanes) throws IOException {
    Integer[] counts = Stream.of(lanes.split(" ")).map(Integer::valueOf).toArray(Integer[]::new);
    Finding finding = check(ProtocolWorld.threeEvents(), Order.WRITE_THEN_COMMIT, 2, false, counts);
    assertThat(finding.counterexample()).isEmpty();
    assertThat(finding.ends()).isGreaterThan(10);
  }

  @Test
  void a_commit_before_the_lines_are_written_is_found_to_be_wrong(TestReporter reporter)
      throws IOException {
    Finding finding = check(ProtocolWorld.threeEvents(), Order.COMMIT_THEN_WRITE, 1, false, 2, 2);
    assertThat(finding.counterexample()).isPresent();
    reporter.publishEntry("counterexample", finding.counterexample().get());
    assertThat(finding.counterexample().get())
        .containsPattern("COMMIT \\d]\\R {2}CRASH")
        .contains("were committed");
  }
}
