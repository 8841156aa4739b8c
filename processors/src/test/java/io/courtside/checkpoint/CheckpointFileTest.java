package io.courtside.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
  private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00.123Z");

  @TempDir private Path directory;

  private static List<StateEntry> entries(int count) {
    Random random = new Random(7);
    return IntStream.range(0, count)
        .mapToObj(
            number -> {
              byte[] dump = new byte[random.nextInt(200)];
              random.nextBytes(dump);
              return new StateEntry(
                  ("courtside:" + number).getBytes(StandardCharsets.UTF_8), number * 10L, dump);
            })
        .toList();
  }

  private static CheckpointHeader header(long keys) {
    return new CheckpointHeader(CREATED, "courtside", keys, "0.1.0", Map.of("scored/0", "1:7:99"));
  }

  private static byte[] written(List<StateEntry> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CheckpointWriter.write(header(entries.size()), entries, bytes);
    return bytes.toByteArray();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("a.checkpoint"), bytes);
  }

  private static List<StateEntry> read(Path file) throws IOException {
    List<StateEntry> entries = new ArrayList<>();
    try (CheckpointReader reader = CheckpointReader.open(file)) {
      for (StateEntry entry = reader.next(); entry != null; entry = reader.next()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static List<String> texts(List<StateEntry> entries) {
    return entries.stream()
        .map(
            entry ->
                HexFormat.of().formatHex(entry.key())
                    + " "
                    + entry.ttlMillis()
                    + " "
                    + HexFormat.of().formatHex(entry.dump()))
        .toList();
  }

  @Test
  void what_is_written_is_read() throws Exception {
    for (int count : new int[] {0, 1, 3_000}) {
      Path file = file(written(entries(count)));
      assertThat(texts(read(file))).isEqualTo(texts(entries(count)));
      try (CheckpointReader reader = CheckpointReader.open(file)) {
        assertThat(reader.header()).isEqualTo(header(count));
      }
    }
  }

  @Test
  void the_first_line_says_what_it_is() throws Exception {
    String first = new String(written(entries(2)), StandardCharsets.ISO_8859_1).split("\n", 2)[0];
    assertThat(first)
        .isEqualTo(
            "{\"form\":\"courtside-checkpoint\",\"version\":1,\"created\":\"2026-01-01T00:00:00.123Z\","
                + "\"prefix\":\"courtside\",\"keys\":2,\"program\":\"0.1.0\",\"logs\":{\"scored/0\":\"1:7:99\"}}");
  }

  @Test
  void damage_at_any_byte_is_refused() throws Exception {
    byte[] whole = written(entries(20));
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 << (at % 8));
      Path file = file(damaged);
      assertThatThrownBy(() -> CheckpointReader.open(file))
          .as("byte " + at)
          .isInstanceOf(BadCheckpoint.class)
          .hasMessage("is damaged or cut: its SHA-256 is not what it says at its end");
    }
  }

  @Test
  void a_cut_at_any_byte_is_refused() throws Exception {
    byte[] whole = written(entries(20));
    for (int length = 0; length < whole.length; length++) {
      Path file = file(Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> CheckpointReader.open(file))
          .as("length " + length)
          .isInstanceOf(BadCheckpoint.class);
    }
  }

  @Test
  void another_version_is_refused_by_its_number() throws Exception {
    Path file = file(signed("{\"form\":\"courtside-checkpoint\",\"version\":2}\n"));
    assertThatThrownBy(() -> CheckpointReader.open(file))
        .isInstanceOf(BadCheckpoint.class)
        .hasMessage("is a checkpoint of version 2, this program reads version 1");
  }

  @Test
  void another_file_is_refused_even_with_a_digest() throws Exception {
    for (String text : new String[] {"{}\n", "no JSON\n", "no line", "x".repeat(5_000)}) {
      Path file = file(signed(text));
      assertThatThrownBy(() -> CheckpointReader.open(file))
          .isInstanceOf(BadCheckpoint.class)
          .hasMessageStartingWith("is no checkpoint");
    }
  }

  private static byte[] signed(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    MessageDigest sha = Sha256.digest();
    byte[] digest = sha.digest(bytes);
    byte[] all = Arrays.copyOf(bytes, bytes.length + digest.length);
    System.arraycopy(digest, 0, all, bytes.length, digest.length);
    return all;
  }

  @Test
  void the_youngest_are_kept_and_nothing_is_left_aside() throws Exception {
    CheckpointDirectory checkpoints = new CheckpointDirectory(directory.resolve("made"));
    for (int second = 0; second < 5; second++) {
      checkpoints.write(
          new CheckpointHeader(CREATED.plusSeconds(second), "courtside", 1, "0", Map.of()),
          entries(1));
      checkpoints.prune(2);
    }
    assertThat(checkpoints.files())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("20260101T000004.123Z.checkpoint", "20260101T000003.123Z.checkpoint");
    try (var all = Files.list(checkpoints.path())) {
      assertThat(all).hasSize(2);
    }
  }

  @Test
  void a_checkpoint_that_cannot_be_written_leaves_nothing() throws Exception {
    CheckpointDirectory checkpoints = new CheckpointDirectory(directory);
    Files.createDirectories(directory.resolve("20260101T000000.123Z.checkpoint/in-the-way"));
    assertThatThrownBy(() -> checkpoints.write(header(1), entries(1)))
        .isInstanceOf(IOException.class);
    try (var all = Files.list(directory)) {
      assertThat(all).hasSize(1);
    }
  }
}
