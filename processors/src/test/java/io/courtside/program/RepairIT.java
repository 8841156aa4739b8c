package io.courtside.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.EventWriter;
import io.courtside.shell.Installation;
import io.courtside.shell.Repository.Outcome;
import io.courtside.simulate.SimulatedSeason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stream believed that got events late is put right by the batch. */
class RepairIT {
  private static final int EACH = 83;
  private static final int LINES_LATER = 700;

  @TempDir private static Path home;

  private static Installation program;

  @TempDir private Path directory;

  @BeforeAll
  static void install() throws Exception {
    program = Installation.at(home);
  }

  private static List<String> season() {
    List<String> lines = new ArrayList<>();
    EventWriter writer = new EventWriter();
    new SimulatedSeason(11)
        .play(
            2,
            game ->
                game.events()
                    .forEach(
                        event ->
                            lines.add(
                                new String(writer.line(event), StandardCharsets.UTF_8).strip())));
    return lines;
  }

  private static List<String> disordered(List<String> lines) {
    List<String> late = new ArrayList<>();
    List<String> disordered = new ArrayList<>();
    List<Integer> due = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      while (!due.isEmpty() && due.get(0) <= i) {
        due.remove(0);
        disordered.add(late.remove(0));
      }
      if (i % EACH == EACH - 1) {
        late.add(lines.get(i));
        due.add(i + LINES_LATER);
      } else {
        disordered.add(lines.get(i));
      }
    }
    disordered.addAll(late);
    return disordered;
  }

  private Path file(String name, List<String> lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    lines.forEach(line -> bytes.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8)));
    return Files.write(directory.resolve(name), bytes.toByteArray());
  }

  private String said(String... arguments) throws Exception {
    Outcome outcome = program.run(directory, arguments);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return outcome.out();
  }

  private String leaders(String work) throws Exception {
    return said("leaders", "--work", work, "--top", "1000", "--format", "json");
  }

  @Test
  void leaderboards_after_a_repair_are_those_of_a_stream_that_nothing_disturbed() throws Exception {
    List<String> lines = season();
    said("score", file("clean.jsonl", lines).toString(), "--work", "clean");
    said("score", file("late.jsonl", disordered(lines)).toString(), "--work", "late");
    String believed = leaders("late");
    said("load", "--work", "late");

    String first = said("backfill", "--work", "late", "--set", "courtside.backfill.repair=true");
    String second = said("backfill", "--work", "late", "--set", "courtside.backfill.repair=true");

    assertThat(leaders("late")).isEqualTo(leaders("clean")).isNotEqualTo(believed);
    assertThat(first).contains("repaired ").doesNotContain(" 0 lines of players");
    assertThat(second).contains(": 0 lines of players in 0 games, 0 sums of seasons");
  }
}
