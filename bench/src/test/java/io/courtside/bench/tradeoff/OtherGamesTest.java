package io.courtside.bench.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherGamesTest {
  private static final String LINE =
      "{\"event_id\":\"G1-0001\",\"game_id\":\"G1\",\"type\":\"foul\"}";

  @TempDir private Path directory;

  @Test
  void both_ids_are_others() {
    assertThat(OtherGames.renamed(LINE, "x7"))
        .isEqualTo("{\"event_id\":\"G1-0001x7\",\"game_id\":\"G1x7\",\"type\":\"foul\"}");
  }

  @Test
  void a_line_without_ids_stays_as_it_is() {
    assertThat(OtherGames.renamed("{\"type\":\"foul\"}", "x7")).isEqualTo("{\"type\":\"foul\"}");
    assertThat(OtherGames.renamed("no event", "x7")).isEqualTo("no event");
  }

  @Test
  void parts_are_the_whole_in_its_order() throws IOException {
    Path file = directory.resolve("in.jsonl");
    Files.writeString(file, "a\nb\nc\nd\ne\n");
    StringBuilder again = new StringBuilder();
    for (OtherGames part : OtherGames.of(file).parts(3)) {
      Path out = directory.resolve("out.jsonl");
      part.write(out, "x");
      again.append(Files.readString(out));
    }
    assertThat(again).hasToString("a\nb\nc\nd\ne\n");
  }
}
