package io.courtside.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingLogTest {
  private static final long LARGE = 1 << 20;

  private final FaultyDisk disk = new FaultyDisk();

  @TempDir private Path inbox;

  private LandingLog open(long segmentSize) throws IOException {
    return LandingLog.open(inbox, segmentSize, disk);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Path segment(int number) {
    return inbox.resolve("landing-http-%06d.jsonl".formatted(number));
  }

  private List<String> allLines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(inbox)) {
      for (Path file : files.sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  @Test
  void what_was_taken_lies_in_the_inbox_synced() throws Exception {
    LandingLog log = open(LARGE);
    log.take(utf8("a\nb\n"));
    assertThat(disk.syncs).hasValue(1);
    log.take(utf8("c\n"));
    assertThat(Files.readString(segment(1))).isEqualTo("a\nb\nc\n");
  }

  @Test
  void it_works_on_the_real_disk() throws Exception {
    LandingLog.open(inbox, LARGE).take(utf8("a\n"));
    LandingLog.open(inbox, LARGE).take(utf8("b\n"));
    assertThat(Files.readString(segment(1))).isEqualTo("a\nb\n");
  }

  @Test
  void a_segment_that_is_full_is_followed_by_the_next() throws Exception {
    LandingLog log = open(4);
    for (String line : List.of("a\n", "b\n", "c\n", "d\n", "e\n")) {
      log.take(utf8(line));
    }
    assertThat(Files.readString(segment(1))).isEqualTo("a\nb\n");
    assertThat(Files.readString(segment(2))).isEqualTo("c\nd\n");
    assertThat(Files.readString(segment(3))).isEqualTo("e\n");
  }

  @Test
  void the_last_segment_is_gone_on_with_after_a_restart() throws Exception {
    open(4).take(utf8("abc\n"));
    LandingLog again = open(4);
    again.take(utf8("d\n"));
    open(4).take(utf8("e\n"));
    assertThat(Files.readString(segment(2))).isEqualTo("d\ne\n");
    assertThat(segment(3)).doesNotExist();
  }

  @Test
  void a_line_torn_by_a_crash_is_cut_off_before_anything_is_glued_to_it() throws Exception {
    open(LARGE).take(utf8("whole\n"));
    String torn = "x".repeat(200_000);
    Files.writeString(segment(1), torn, StandardOpenOption.APPEND);
    LandingLog again = open(LARGE);
    assertThat(Files.readString(segment(1))).isEqualTo("whole\n");
    again.take(utf8("next\n"));
    assertThat(Files.readString(segment(1))).isEqualTo("whole\nnext\n");
  }

  @Test
  void a_file_with_nothing_but_a_torn_line_is_emptied() throws Exception {
    Files.writeString(segment(1), "{\"event");
    open(LARGE).take(utf8("next\n"));
    assertThat(Files.readString(segment(1))).isEqualTo("next\n");
  }

  @Test
  void other_files_of_the_inbox_are_let_alone_and_compressed_segments_are_not_written_to()
      throws Exception {
    Files.writeString(inbox.resolve("night.jsonl"), "half");
    Files.writeString(inbox.resolve("landing-http-000007.jsonl.gz"), "packed");
    open(LARGE).take(utf8("a\n"));
    assertThat(Files.readString(segment(8))).isEqualTo("a\n");
    assertThat(Files.readString(inbox.resolve("night.jsonl"))).isEqualTo("half");
  }

  @Test
  void a_write_that_fails_half_way_leaves_nothing() throws Exception {
    LandingLog log = open(LARGE);
    log.take(utf8("a\n"));
    disk.bytesBeforeFailure.set(4);
    assertThatThrownBy(() -> log.take(utf8("b\nccccccc\n")))
        .isInstanceOf(IOException.class)
        .hasMessage("the landing log cannot be written: No space left on device");
    assertThat(Files.readString(segment(1))).isEqualTo("a\n");

    disk.mend();
    log.take(utf8("d\n"));
    assertThat(Files.readString(segment(1))).isEqualTo("a\nd\n");
  }

  @Test
  void what_cannot_be_synced_was_not_taken() throws Exception {
    LandingLog log = open(2);
    log.take(utf8("a\n"));
    disk.failsToSync = true;
    assertThatThrownBy(() -> log.take(utf8("b\n"))).isInstanceOf(IOException.class);
    assertThat(allLines()).containsExactly("a");

    disk.mend();
    log.take(utf8("c\n"));
    assertThat(allLines()).containsExactly("a", "c");
  }

  @Test
  void what_could_not_be_taken_back_is_cut_off_by_the_next_take() throws Exception {
    LandingLog log = open(LARGE);
    log.take(utf8("a\n"));
    disk.bytesBeforeFailure.set(3);
    disk.failsToTruncate = true;
    assertThatThrownBy(() -> log.take(utf8("bbb\n"))).isInstanceOf(IOException.class);

    disk.mend();
    log.take(utf8("c\n"));
    assertThat(allLines()).containsExactly("a", "c");
  }

  @Test
  void nothing_is_written_to_a_disk_without_room() throws Exception {
    LandingLog log = open(LARGE);
    disk.usable = LARGE;
    assertThatThrownBy(() -> log.take(utf8("a\n")))
        .hasMessageContaining("no room left on the disk of " + inbox);
    assertThat(allLines()).isEmpty();
  }

  @Test
  void a_segment_that_was_moved_away_begins_anew_without_a_hole() throws Exception {
    LandingLog log = open(LARGE);
    log.take(utf8("a\n"));
    Files.delete(segment(1));
    log.take(utf8("b\n"));
    assertThat(Files.readString(segment(1))).isEqualTo("b\n");
  }

  @Test
  void who_comes_during_a_sync_shares_the_next_one() throws Exception {
    LandingLog log = open(LARGE);
    CountDownLatch syncing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    disk.beforeSync =
        () -> {
          syncing.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    ExecutorService clients = Executors.newFixedThreadPool(9);
    try {
      List<Future<?>> takes = new ArrayList<>();
      takes.add(clients.submit(() -> takeLine(log, "first")));
      assertThat(syncing.await(10, TimeUnit.SECONDS)).isTrue();
      for (int i = 0; i < 8; i++) {
        String line = "other-" + i;
        takes.add(clients.submit(() -> takeLine(log, line)));
      }
      while (log.waiting() < 8) {
        Thread.onSpinWait();
      }
      goOn.countDown();
      for (Future<?> take : takes) {
        take.get(10, TimeUnit.SECONDS);
      }
    } finally {
      clients.shutdownNow();
    }
    assertThat(disk.syncs).hasValue(2);
    assertThat(allLines()).hasSize(9).startsWith("first");
  }

  @Test
  void many_at_once_are_taken_whole_each_once_and_in_its_own_order() throws Exception {
    LandingLog log = open(3_000);
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int client = 0; client < 8; client++) {
        String name = "client-" + client;
        all.add(
            clients.submit(
                () -> {
                  for (int i = 0; i < 50; i++) {
                    takeLine(log, "%s %03d a\n%s %03d b".formatted(name, i, name, i));
                  }
                }));
      }
      for (Future<?> client : all) {
        client.get(30, TimeUnit.SECONDS);
      }
    } finally {
      clients.shutdownNow();
    }
    List<String> lines = allLines();
    assertThat(lines).hasSize(800).doesNotHaveDuplicates();
    for (int client = 0; client < 8; client++) {
      String name = "client-" + client;
      assertThat(lines.stream().filter(line -> line.startsWith(name)).toList()).isSorted();
    }
    for (int i = 0; i < lines.size(); i += 2) {
      assertThat(lines.get(i + 1)).isEqualTo(lines.get(i).replace('a', 'b'));
    }
  }

  private static void takeLine(LandingLog log, String line) {
    try {
      log.take(utf8(line + "\n"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void half_lines_are_not_for_it() throws Exception {
    LandingLog log = open(LARGE);
    assertThatIllegalArgumentException().isThrownBy(() -> log.take(utf8("a\nb")));
    assertThatIllegalArgumentException().isThrownBy(() -> log.take(new byte[0]));
  }
}
