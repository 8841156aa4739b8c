package io.courtside.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.cli.Courtside;
import io.courtside.cli.ImportCommand;
import io.courtside.cli.Surroundings;
import io.courtside.event.Event;
import io.courtside.event.EventParser;
import io.courtside.live.FeedFiles;
import io.courtside.live.FeedReader;
import io.courtside.live.GameTranslation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFeedTest {
  private static final FeedFiles GAME = FeedFiles.of(FeedFiles.night(5, 1).get(0), "0022300999");

  @TempDir Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path plays;
  private Path boxScore;

  @BeforeEach
  void write() throws Exception {
    plays = Files.write(home.resolve("playbyplay_1.json"), GAME.playByPlayBytes());
    boxScore = Files.write(home.resolve("boxscore_1.json"), GAME.boxScoreBytes());
  }

  private int run(Object... arguments) {
    List<String> words = new ArrayList<>(List.of("import"));
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    return new Courtside(new Surroundings(home, home, Map.of()))
        .with(new ImportCommand(new ImportFeed()))
        .printingTo(new PrintWriter(out), new PrintWriter(err))
        .execute(words.toArray(String[]::new));
  }

  private static List<Event> events(String lines) throws Exception {
    List<Event> events = new ArrayList<>();
    EventParser parser = new EventParser();
    for (String line : lines.lines().toList()) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      events.add(parser.parse(bytes, 0, bytes.length));
    }
    return events;
  }

  private static List<Event> expected() throws Exception {
    return GameTranslation.events(
        FeedReader.playByPlay(GAME.playByPlayBytes()),
        Optional.of(FeedReader.boxScore(GAME.boxScoreBytes())));
  }

  @Test
  void the_box_score_beside_the_play_by_play_is_used() throws Exception {
    assertThat(run(plays)).isZero();
    assertThat(events(out.toString())).isEqualTo(expected());
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void a_box_score_may_be_named_instead() throws Exception {
    Path elsewhere = Files.move(boxScore, home.resolve("b.json"));
    assertThat(run(elsewhere, plays)).isZero();
    assertThat(events(out.toString())).isEqualTo(expected());
  }

  @Test
  void without_a_box_score_the_lines_come_with_a_note() throws Exception {
    Files.delete(boxScore);
    assertThat(run(plays)).isZero();
    assertThat(events(out.toString())).hasSize(expected().size());
    assertThat(err.toString()).contains("no box score").contains("playbyplay_1.json");
  }

  @Test
  void an_output_file_is_replaced_when_all_is_there() throws Exception {
    Path output = Files.writeString(home.resolve("game.jsonl"), "old");
    assertThat(run(plays, "--output", output)).isZero();
    assertThat(events(Files.readString(output))).isEqualTo(expected());
    assertThat(out.toString()).contains("1 game written to " + output);
  }

  @Test
  void a_wrong_file_is_one_line_and_leaves_the_output_as_it_was() throws Exception {
    Path output = Files.writeString(home.resolve("game.jsonl"), "old");
    Path wrong = Files.writeString(home.resolve("x.json"), "{\"event_id\":1}");
    assertThat(run(plays, wrong, "--output", output)).isEqualTo(1);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .isEqualTo(
            "courtside: " + wrong + " has no game.gameId, as every file of the live feed has");
    assertThat(Files.readString(output)).isEqualTo("old");
    assertThat(run(boxScore)).isEqualTo(1);
    assertThat(err.toString()).contains("only box scores");
    assertThat(run(home.resolve("none.json"))).isEqualTo(1);
    assertThat(run()).isEqualTo(2);
  }

  @Test
  void a_box_score_of_another_game_is_refused() throws Exception {
    Files.write(boxScore, FeedFiles.of(FeedFiles.night(6, 1).get(0), "0022300998").boxScoreBytes());
    assertThat(run(plays)).isEqualTo(1);
    assertThat(err.toString()).contains("is of game 0022300998, not 0022300999");
  }

  @Test
  void a_game_without_plays_is_refused() throws Exception {
    Files.write(plays, GAME.playByPlayBytes(List.of()));
    assertThat(run(plays)).isEqualTo(1);
    assertThat(err.toString()).contains("has no plays");
  }
}
