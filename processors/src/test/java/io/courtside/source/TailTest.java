package io.courtside.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TailTest {
  private static final String LONG = "x".repeat(1500);

  @TempDir Path directory;
  private Tails tails;

  @BeforeEach
  void open() {
    tails = new Tails(directory, Tails.options(1 << 18, 1 << 16, 256));
  }

  @AfterEach
  void close() throws IOException {
    tails.close();
  }

  // Appearing and growing

  @Test
  void file_that_is_there_is_read_at_once_and_then_followed() throws IOException {
    tails.append("a.jsonl", "1\n2\n");
    assertThat(tails.read()).containsExactly("a.jsonl:1", "a.jsonl:2");
    tails.append("a.jsonl", "3\n");
    tails.pass(Duration.ofMillis(1));
    assertThat(tails.read()).containsExactly("a.jsonl:3");
  }

  @Test
  void quiet_file_is_looked_at_within_the_idle_poll() throws IOException {
    tails.append("a.jsonl", "1\n");
    tails.readFor(Duration.ofSeconds(3));
    tails.append("a.jsonl", "2\n");
    tails.pass(Duration.ofMillis(20));
    assertThat(tails.read()).containsExactly("a.jsonl:2");
  }

  @Test
  void file_that_appears_is_found_by_the_next_listing() throws IOException {
    assertThat(tails.read()).isEmpty();
    tails.append("late.ndjson", "1\n");
    assertThat(tails.readSoon()).containsExactly("late.ndjson:1");
  }

  @Test
  void empty_file_is_followed_from_its_first_line_on() throws IOException {
    tails.append("a.jsonl", "");
    tails.readSoon();
    tails.append("a.jsonl", "half");
    assertThat(tails.readFor(Duration.ofMillis(40))).isEmpty();
    assertThat(tails.ledger()).isEmpty();
    tails.append("a.jsonl", "-line\n");
    assertThat(tails.readFor(Duration.ofMillis(20))).containsExactly("a.jsonl:half-line");
  }

  @Test
  void last_line_without_newline_waits_for_its_end() throws IOException {
    tails.append("a.jsonl", "1\n2");
    assertThat(tails.readSoon()).containsExactly("a.jsonl:1");
    tails.append("a.jsonl", "3\n");
    assertThat(tails.readSoon()).containsExactly("a.jsonl:23");
  }

  @Test
  void line_over_the_limit_comes_cut_with_its_length() throws IOException {
    tails.append("a.jsonl", "1\n" + "y".repeat(300_000) + "\n2\n");
    List<String> lines = tails.read();
    assertThat(lines).containsExactly("a.jsonl:1", "a.jsonl:" + "y".repeat(1024), "a.jsonl:2");
    LineBlock cut = tails.blocksOf(onlyId()).get(1);
    assertThat(cut.isTooLong(0)).isTrue();
    assertThat(cut.fullLength()[0]).isEqualTo(300_000);
    assertThat(cut.offset()[0]).isEqualTo(2);
  }

  @Test
  void hidden_temporary_and_other_files_are_left_alone() throws IOException {
    for (String name :
        List.of(".a.jsonl", "a.jsonl.tmp", "a.jsonl.part", "a.txt", "a.jsonl.gz.tmp", "jsonl")) {
      tails.append(name, "no\n");
    }
    Files.createDirectory(directory.resolve("sub.json"));
    tails.append("a.json", "yes\n");
    assertThat(tails.readFor(Duration.ofSeconds(2))).containsExactly("a.json:yes");
  }

  @Test
  void what_is_not_caught_up_with_is_read_file_by_file_in_order_of_name() throws IOException {
    tails.append("b.jsonl", lines(30_000, "b"));
    tails.append("a.jsonl", lines(30_000, "a"));
    tails.append("a.jsonl.1", lines(10, "a1"));
    tails.append("a.jsonl.10", lines(10, "a10"));
    List<String> files =
        tails.read().stream().map(line -> line.substring(0, line.indexOf(':'))).toList();
    assertThat(files.stream().distinct())
        .containsExactly("a.jsonl.10", "a.jsonl.1", "a.jsonl", "b.jsonl");
    assertThat(IntStream.range(1, files.size()).filter(i -> !files.get(i).equals(files.get(i - 1))))
        .as("places where the file changes: no file is left before its end")
        .hasSize(3);
  }

  @Test
  void live_file_gets_its_turn_while_another_is_caught_up_with() throws IOException {
    tails.append("live.jsonl", "1\n");
    tails.read();
    tails.append("old.jsonl", lines(60_000, "o"));
    tails.pass(Duration.ofMillis(500));
    int blocks = 0;
    for (LineBlock b = tails.tail().next(); b != null; b = tails.tail().next()) {
      if (++blocks == 10) {
        tails.append("live.jsonl", "2\n");
      }
      if (b.sourceName().endsWith("live.jsonl")) {
        break;
      }
      tails.pass(Duration.ofNanos(100_000));
    }
    assertThat(blocks).isBetween(11, 65);
  }

  // Rotation

  @Test
  void rotated_file_is_drained_before_the_new_one_under_its_name() throws IOException {
    tails.append("a.jsonl", LONG + "1\n");
    tails.read();
    tails.append("a.jsonl", "2\n");
    Files.move(tails.path("a.jsonl"), tails.path("a.jsonl.1"));
    tails.append("a.jsonl", "3\n");
    assertThat(tails.readSoon()).containsExactly("a.jsonl:2", "a.jsonl:3");
    assertThat(tails.readFor(Duration.ofSeconds(10))).isEmpty();
    assertThat(tails.ledger()).hasSize(2);
  }

  @Test
  void long_rest_of_a_rotated_file_comes_whole_before_the_new_one() throws IOException {
    tails.append("a.jsonl", LONG + "1\n");
    tails.read();
    tails.append("a.jsonl", lines(40_000, "old"));
    Files.move(tails.path("a.jsonl"), tails.path("a.jsonl.1"));
    tails.append("a.jsonl", lines(40_000, "new"));
    tails.pass(Duration.ofMillis(500));
    List<String> lines = tails.read();
    assertThat(lines).hasSize(80_000);
    assertThat(lines.subList(0, 40_000)).allMatch(line -> line.contains("old"));
  }

  @Test
  void file_renamed_out_of_sight_is_drained_and_let_go() throws IOException {
    tails.append("a.jsonl", LONG + "1\n");
    tails.read();
    Path away = Files.move(tails.path("a.jsonl"), tails.path("a.old"));
    tails.append("a.jsonl", "new\n");
    Tails.write(away, "2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), true);
    assertThat(tails.readSoon()).containsExactly("a.jsonl:2", "a.jsonl:new");
    tails.readFor(Duration.ofSeconds(7));
    assertThat(tails.tail().progress().sources()).hasSize(1);
  }

  @Test
  void deleted_file_is_drained_as_far_as_it_was_written() throws IOException {
    tails.append("a.jsonl", "1\n");
    tails.read();
    tails.append("a.jsonl", "2\n");
    Files.delete(tails.path("a.jsonl"));
    assertThat(tails.readSoon()).containsExactly("a.jsonl:2");
  }

  @Test
  void file_rotated_and_gzipped_while_nobody_read_is_not_read_again() throws IOException {
    String content = LONG + "1\n" + LONG + "2\n";
    tails.append("a.jsonl", content);
    tails.read();
    tails.commit();
    tails.close();
    Files.delete(tails.path("a.jsonl"));
    tails.gzip("a.jsonl.1.gz", content + "3\n");
    tails.append("a.jsonl", "4\n");
    tails.restart();
    assertThat(tails.readSoon()).containsExactlyInAnyOrder("a.jsonl.1.gz:3", "a.jsonl:4");
  }

  @Test
  void file_gzipped_in_mid_run_is_not_read_again() throws IOException {
    tails.append("a.jsonl", LONG + "1\n");
    tails.read();
    Files.delete(tails.path("a.jsonl"));
    tails.gzip("a.jsonl.gz", LONG + "1\n");
    assertThat(tails.readFor(Duration.ofSeconds(20))).isEmpty();
    assertThat(tails.ledger()).hasSize(1);
  }

  @Test
  void copytruncate_reads_each_line_once() throws IOException {
    tails.append("a.jsonl", LONG + "1\n");
    tails.read();
    tails.append("a.jsonl", "2\n");
    Files.copy(tails.path("a.jsonl"), tails.path("a.jsonl.1"));
    tails.rewrite("a.jsonl", "");
    tails.append("a.jsonl", "3\n");
    assertThat(tails.readFor(Duration.ofSeconds(3)))
        .containsExactlyInAnyOrder("a.jsonl.1:2", "a.jsonl:3");
    tails.append("a.jsonl", "4\n");
    assertThat(tails.readFor(Duration.ofSeconds(3))).containsExactly("a.jsonl:4");
  }

  // Truncation and replacement

  @Test
  void truncated_file_is_read_as_a_new_source() throws IOException {
    tails.append("a.jsonl", LONG + "1\n");
    tails.read();
    tails.rewrite("a.jsonl", "2\n");
    assertThat(tails.readSoon()).containsExactly("a.jsonl:2");
    assertThat(tails.ledger()).hasSize(2);
  }

  @Test
  void file_recreated_longer_with_the_same_inode_is_noticed_by_its_head() throws IOException {
    tails.append("a.jsonl", "1\n");
    Object inode = Files.getAttribute(tails.path("a.jsonl"), "unix:ino");
    tails.read();
    tails.rewrite("a.jsonl", "other 1\nother 2\n");
    assertThat(Files.getAttribute(tails.path("a.jsonl"), "unix:ino")).isEqualTo(inode);
    assertThat(tails.readSoon()).containsExactly("a.jsonl:other 1", "a.jsonl:other 2");
  }

  @Test
  void file_recreated_with_the_same_end_is_noticed_by_its_head() throws IOException {
    tails.append("a.jsonl", "a" + LONG + "\n" + "1\n".repeat(2000));
    tails.read();
    tails.rewrite("a.jsonl", "b" + LONG + "\n" + "1\n".repeat(3000));
    assertThat(tails.readSoon()).hasSize(3001).contains("a.jsonl:b" + LONG);
  }

  @Test
  void file_recreated_with_the_same_head_is_noticed_by_what_was_read_last() throws IOException {
    tails.append("a.jsonl", LONG + "\n" + "1\n".repeat(2000));
    tails.read();
    tails.rewrite("a.jsonl", LONG + "\n" + "2\n".repeat(3000));
    assertThat(tails.readSoon()).hasSize(3001).contains("a.jsonl:2");
  }

  @Test
  void file_recreated_with_the_same_length_is_noticed_by_its_time() throws IOException {
    tails.append("a.jsonl", "11\n");
    tails.read();
    tails.rewrite("a.jsonl", "22\n");
    Files.setLastModifiedTime(tails.path("a.jsonl"), FileTime.fromMillis(12345));
    assertThat(tails.readSoon()).containsExactly("a.jsonl:22");
  }

  @Test
  void file_cut_back_to_its_beginning_is_read_anew_once_it_has_settled() throws IOException {
    tails.append("a.jsonl", LONG + "\n1\n2\n");
    tails.read();
    tails.rewrite("a.jsonl", LONG + "\n1\n");
    assertThat(tails.readFor(Duration.ofSeconds(3)))
        .containsExactly("a.jsonl:" + LONG, "a.jsonl:1");
    assertThat(tails.ledger()).hasSize(2);
  }

  // Identity

  @Test
  void renamed_file_is_known_after_a_restart_and_goes_on() throws IOException {
    tails.append("a.jsonl", LONG + "1\n");
    tails.read();
    tails.commit();
    tails.close();
    Files.move(tails.path("a.jsonl"), tails.path("b.jsonl"));
    tails.append("b.jsonl", "2\n");
    tails.restart();
    assertThat(tails.read()).containsExactly("b.jsonl:2");
    assertThat(tails.ledger().get(onlyId()).name()).endsWith("b.jsonl");
  }

  @Test
  void two_files_with_the_same_first_kilobyte_are_told_apart() throws IOException {
    tails.append("a.jsonl", LONG + "\na\n");
    tails.append("b.jsonl", LONG + "\nb\n");
    assertThat(tails.readFor(Duration.ofSeconds(3)))
        .containsExactly("a.jsonl:" + LONG, "a.jsonl:a", "b.jsonl:" + LONG, "b.jsonl:b");
    String stem = tails.ledger().keySet().iterator().next();
    assertThat(tails.ledger()).containsOnlyKeys(stem, stem + "-2");
    tails.commit();
    tails.append("b.jsonl", "b2\n");
    tails.restart();
    assertThat(tails.read()).containsExactly("b.jsonl:b2");
  }

  @Test
  void copy_of_a_file_being_read_is_not_read_again_but_what_it_has_more() throws IOException {
    tails.append("a.jsonl", LONG + "1\n");
    tails.append("copy.jsonl", LONG + "1\n");
    assertThat(tails.readFor(Duration.ofSeconds(5))).hasSize(1);
    tails.append("copy.jsonl", "2\n");
    assertThat(tails.readFor(Duration.ofSeconds(5))).containsExactly("copy.jsonl:2");
    tails.append("a.jsonl", "3\n");
    tails.append("copy.jsonl", "4\n");
    assertThat(tails.readSoon()).containsExactlyInAnyOrder("a.jsonl:3", "copy.jsonl:4");
  }

  @Test
  void copy_being_made_of_a_large_file_is_not_read_again() throws IOException {
    String content = LONG + "\n" + lines(5000, "n");
    tails.append("a.jsonl", content);
    tails.read();
    tails.append("copy.jsonl", content.substring(0, 8000));
    tails.readSoon();
    tails.append("copy.jsonl", content.substring(8000));
    assertThat(tails.readFor(Duration.ofSeconds(5))).isEmpty();
  }

  @Test
  void head_of_a_young_file_is_known_better_as_it_grows() throws IOException {
    tails.append("a.jsonl", "1\n");
    tails.read();
    String id = onlyId();
    assertThat(tails.ledger().get(id).headLength()).isEqualTo(2);
    tails.append("a.jsonl", LONG + "\n");
    tails.readSoon();
    assertThat(tails.ledger().get(id).headLength()).isEqualTo(1024);
    assertThat(tails.ledger()).hasSize(1);
  }

  @Test
  void ledger_that_fails_for_a_while_loses_no_line() throws IOException {
    tails.append("a.jsonl", "1\n");
    tails.failLedger(2);
    assertThatThrownBy(() -> tails.read()).hasMessage("ledger down");
    tails.pass(Duration.ofMillis(20));
    assertThatThrownBy(() -> tails.read()).hasMessage("ledger down");
    tails.pass(Duration.ofMillis(20));
    assertThat(tails.read()).containsExactly("a.jsonl:1");
    tails.append("a.jsonl", "2\n");
    tails.failLedger(1);
    tails.pass(Duration.ofMillis(20));
    assertThatThrownBy(() -> tails.read()).hasMessage("ledger down");
    assertThat(tails.readSoon()).containsExactly("a.jsonl:2");
    assertThat(tails.ledger().get(onlyId()).headLength()).isEqualTo(4);
  }

  @Test
  void changed_content_under_the_same_name_is_a_new_source_after_a_restart() throws IOException {
    tails.append("a.jsonl", "1\n2\n");
    tails.read();
    tails.commit();
    tails.rewrite("a.jsonl", "1\n3\n4\n");
    tails.restart();
    assertThat(tails.read()).containsExactly("a.jsonl:1", "a.jsonl:3", "a.jsonl:4");
  }

  // Resuming

  @Test
  void uncommitted_lines_come_again_after_a_restart_with_the_same_offsets() throws IOException {
    tails.append("a.jsonl", lines(1000, "n"));
    List<String> all = tails.read();
    tails.commit(onlyId(), 2);
    tails.restart();
    assertThat(tails.read()).isEqualTo(all.subList(512, all.size()));
    LineBlock again = tails.blocksOf(onlyId()).get(4);
    assertThat(again.offset()[0]).isEqualTo(tails.blocksOf(onlyId()).get(1).endOffset());
  }

  @Test
  void reading_goes_on_before_the_anchor_when_lines_there_are_pending() throws IOException {
    String content = lines(1000, "n");
    tails.append("a.jsonl", content);
    List<String> all = tails.read();
    LineBlock last = tails.blocksOf(onlyId()).get(2);
    long resume = tails.blocksOf(onlyId()).get(0).offset()[100];
    KnownSource known = tails.ledger().get(onlyId());
    tails
        .ledger()
        .put(
            known.id(),
            new KnownSource(
                known.id(),
                known.name(),
                known.headLength(),
                known.headHash(),
                resume,
                last.endOffset(),
                last.anchor()));
    tails.restart();
    assertThat(tails.read()).isEqualTo(all.subList(100, all.size()));
  }

  @Test
  void many_files_are_followed_though_not_all_are_kept_open() throws IOException {
    int many = 300;
    for (int i = 0; i < many; i++) {
      tails.append("f" + i + ".jsonl", "first of " + i + "\n");
    }
    assertThat(tails.readFor(Duration.ofSeconds(3))).hasSize(many);
    for (int i = 0; i < many; i++) {
      tails.append("f" + i + ".jsonl", "second of " + i + "\n");
    }
    assertThat(tails.readFor(Duration.ofSeconds(3)))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, many).mapToObj(i -> "f" + i + ".jsonl:second of " + i).toList());
  }

  @Test
  void file_that_grew_since_it_was_read_is_not_the_one_that_is_closed_for_others()
      throws IOException {
    for (int i = 0; i < 256; i++) {
      tails.append(String.format("f%03d.jsonl", i), "first of " + i + "\n");
    }
    // The quietest is looked at just before the listing that finds one file too many.
    assertThat(tails.readFor(Duration.ofMillis(460))).hasSize(256);
    tails.pass(Duration.ofMillis(25));
    assertThat(tails.read()).isEmpty();
    tails.append("f000.jsonl", "more\n");
    tails.append("f256.jsonl", "new\n");
    tails.pass(Duration.ofMillis(15));
    assertThat(tails.read()).contains("f256.jsonl:new");
    assertThat(tails.readFor(Duration.ofSeconds(3))).containsExactly("f000.jsonl:more");
  }

  // Gzip

  @Test
  void gzip_of_several_members_is_read_through_with_a_rest_as_a_line() throws IOException {
    tails.gzip("a.jsonl.gz", "1\n2", "3\n", "4");
    assertThat(tails.readSoon()).containsExactly("a.jsonl.gz:1", "a.jsonl.gz:23", "a.jsonl.gz:4");
    tails.commit();
    tails.restart();
    assertThat(tails.readFor(Duration.ofSeconds(2))).isEmpty();
  }

  @Test
  void gzip_is_taken_up_inside_where_it_was_left() throws IOException {
    tails.gzip("a.jsonl.gz", lines(1000, "n"));
    List<String> all = tails.readSoon();
    tails.commit(onlyId(), 1);
    tails.restart();
    assertThat(tails.readSoon()).isEqualTo(all.subList(256, all.size()));
  }

  @Test
  void gzip_that_is_still_arriving_is_read_once_it_is_whole() throws IOException {
    byte[] whole = Tails.gzipped(lines(20_000, "n"));
    Tails.write(tails.path("a.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2), false);
    List<String> lines = new java.util.ArrayList<>(tails.readFor(Duration.ofSeconds(2)));
    assertThat(tails.tail().problems()).hasSize(1);
    Tails.write(tails.path("a.jsonl.gz"), whole, false);
    lines.addAll(tails.readFor(Duration.ofSeconds(2)));
    assertThat(lines).hasSize(20_000).doesNotHaveDuplicates();
    assertThat(tails.tail().problems()).isEmpty();
    assertThat(tails.ledger()).hasSize(1);
  }

  @Test
  void damaged_gzip_is_read_as_far_as_it_is_good_and_reported_once() throws IOException {
    byte[] bytes = Tails.gzipped(lines(50_000, "n"));
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 64, (byte) 0xff);
    Tails.write(tails.path("a.jsonl.gz"), bytes, false);
    tails.append("b.jsonl", "fine\n");
    List<String> lines = tails.readFor(Duration.ofSeconds(3));
    assertThat(lines).contains("b.jsonl:fine").hasSizeGreaterThan(10_000);
    assertThat(tails.tail().problems())
        .singleElement()
        .satisfies(
            p -> assertThat(p.message()).contains("a.jsonl.gz: gzip file is damaged at byte"));
  }

  @Test
  void file_that_is_no_gzip_is_reported_with_its_path() throws IOException {
    tails.append("a.json.gz", "{\"no\":\"gzip\"}\n");
    tails.append("b.jsonl", "fine\n");
    assertThat(tails.readSoon()).containsExactly("b.jsonl:fine");
    assertThat(tails.tail().problems())
        .containsExactly(
            new SourceProblem(
                tails.path("a.json.gz").toString(),
                tails.path("a.json.gz") + ": is not a gzip file"));
  }

  @Test
  void what_cannot_be_read_of_a_damaged_file_is_not_counted_as_to_be_read() throws IOException {
    byte[] bytes = Tails.gzipped(lines(50_000, "n"));
    Arrays.fill(bytes, 0, 64, (byte) 0xff);
    Tails.write(tails.path("a.jsonl.gz"), bytes, false);
    tails.append("b.jsonl", "fine\n");
    tails.readFor(Duration.ofSeconds(3));
    TailProgress progress = tails.tail().progress();
    assertThat(progress.totalBytes()).isEqualTo(progress.readBytes());
    assertThat(progress.sources().get(0).totalBytes()).isEqualTo(bytes.length);
    Tails.write(tails.path("a.jsonl.gz"), Tails.gzipped("1\n"), false);
    assertThat(tails.readFor(Duration.ofSeconds(2))).containsExactly("a.jsonl.gz:1");
    assertThat(tails.tail().progress().sources()).allMatch(TailProgress.OfSource::readable);
  }

  // Files that cannot be opened, or not yet

  @Test
  void file_renamed_between_being_listed_and_being_opened_is_read_under_its_new_name()
      throws IOException {
    tails.append("a.jsonl", "1\n");
    tails.openBy(
        path -> {
          if (path.endsWith("a.jsonl")) {
            Files.move(path, tails.path("b.jsonl"));
          }
          return Content.open(path);
        });
    assertThat(tails.read()).isEmpty();
    assertThat(tails.tail().pauseNanos()).isPositive();
    assertThat(tails.readSoon()).containsExactly("b.jsonl:1");
    assertThat(tails.tail().problems()).isEmpty();
  }

  @Test
  void file_that_is_listed_and_never_there_does_not_keep_the_input_from_ending()
      throws IOException {
    Tails once = new Tails(directory, TailOptions.ofDefaults().stoppingAtEnd());
    once.append("a.jsonl", "1\n");
    once.openBy(
        path -> {
          throw new NoSuchFileException(path.toString());
        });
    assertThat(once.readSoon()).containsExactly("<end>");
    assertThat(once.tail().problems()).hasSize(1);
  }

  @Test
  void file_that_could_not_be_opened_is_tried_again_after_some_seconds() throws IOException {
    int[] tries = {0};
    tails.append("a.jsonl", "1\n");
    tails.openBy(
        path -> {
          if (++tries[0] <= 2) {
            throw new AccessDeniedException(path.toString());
          }
          return Content.open(path);
        });
    assertThat(tails.readFor(Duration.ofSeconds(4))).isEmpty();
    assertThat(tries[0]).isEqualTo(1);
    assertThat(tails.tail().problems()).hasSize(1);
    assertThat(tails.tail().progress().totalBytes()).isZero();
    assertThat(tails.readFor(Duration.ofSeconds(8))).containsExactly("a.jsonl:1");
    assertThat(tries[0]).isEqualTo(3);
    assertThat(tails.tail().problems()).isEmpty();
    assertThat(tails.tail().progress().totalBytes()).isEqualTo(2);
  }

  @Test
  void file_that_cannot_be_opened_does_not_keep_the_input_from_ending() throws IOException {
    Tails once = new Tails(directory, TailOptions.ofDefaults().stoppingAtEnd());
    once.append("a.jsonl", "1\n");
    once.openBy(
        path -> {
          throw new AccessDeniedException(path.toString());
        });
    assertThat(once.read()).containsExactly("<end>");
  }

  // Ending with the input

  @Test
  void end_of_input_comes_once_and_the_rest_is_reported() throws IOException {
    Tails once = new Tails(directory, TailOptions.ofDefaults().stoppingAtEnd());
    once.append("a.jsonl", "1\n");
    once.append("b.jsonl", "22\n3");
    once.gzip("c.jsonl.gz", "4");
    assertThat(once.read()).containsExactly("a.jsonl:1", "b.jsonl:22", "c.jsonl.gz:4", "<end>");
    assertThat(once.read()).isEmpty();
    assertThat(once.tail().unfinished())
        .containsExactly(new Unfinished(once.path("b.jsonl").toString(), 3, 1));
    assertThat(once.tail().progress().readBytes())
        .isEqualTo(once.tail().progress().totalBytes())
        .isGreaterThan(6);
  }

  @Test
  void second_run_over_the_same_files_ends_at_once() throws IOException {
    Tails once = new Tails(directory, TailOptions.ofDefaults().stoppingAtEnd());
    once.append("a.jsonl", LONG + "\n");
    once.gzip("b.jsonl.gz", "4\n");
    assertThat(once.read()).hasSize(3);
    once.commit();
    once.restart();
    assertThat(once.read()).containsExactly("<end>");
  }

  @Test
  void copies_in_an_input_that_ends_are_read_once() throws IOException {
    Tails once = new Tails(directory, TailOptions.ofDefaults().stoppingAtEnd());
    once.append("a.jsonl", LONG + "1\n");
    once.append("b.jsonl", LONG + "1\n2\n");
    once.append("c.jsonl", LONG + "1\n");
    assertThat(once.read())
        .containsExactlyInAnyOrder(
            "a.jsonl:" + LONG + "1", "b.jsonl:2", "c.jsonl:" + LONG + "1", "<end>");
  }

  @Test
  void files_of_a_list_are_read_in_its_order_whatever_their_names() throws IOException {
    Path first = tails.append("z.txt", "1\n");
    Path second = tails.append("a.txt", "2\n");
    try (Tail tail =
        new Tail(
            Inbox.ofFiles(List.of(first, second)),
            TailOptions.ofDefaults().stoppingAtEnd(),
            SourceLedger.forgetful(),
            () -> 0)) {
      assertThat(tail.next().sourceName()).isEqualTo(first.toString());
      assertThat(tail.next().sourceName()).isEqualTo(second.toString());
      assertThat(tail.next().isEndOfInput()).isTrue();
      assertThat(tail.next()).isNull();
    }
  }

  // Errors

  @Test
  void what_is_not_there_is_named() {
    Path missing = directory.resolve("missing");
    assertThatThrownBy(() -> Inbox.ofDirectory(missing))
        .isInstanceOf(SourceException.class)
        .hasMessage(missing + ": no such directory");
    assertThatThrownBy(() -> Inbox.ofFiles(List.of(missing)))
        .isInstanceOf(SourceException.class)
        .hasMessage(missing + ": no such file");
    assertThatThrownBy(() -> Inbox.ofFiles(List.of(directory)))
        .hasMessage(directory + ": is not a file");
  }

  @Test
  void inbox_that_vanishes_and_comes_back_is_read_on() throws IOException {
    Path inbox = Files.createDirectory(directory.resolve("inbox"));
    Tails there = new Tails(inbox, TailOptions.ofDefaults());
    there.read();
    Files.delete(inbox);
    assertThat(there.readSoon()).isEmpty();
    Files.createDirectory(inbox);
    there.append("a.jsonl", "1\n");
    assertThat(there.readSoon()).containsExactly("a.jsonl:1");
    there.close();
  }

  private String onlyId() {
    assertThat(tails.ledger()).hasSize(1);
    return tails.ledger().keySet().iterator().next();
  }

  private static String lines(int count, String word) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("{\"").append(word).append("\":").append(i * 7919L % 100_003).append("}\n");
    }
    return lines.toString();
  }
}
