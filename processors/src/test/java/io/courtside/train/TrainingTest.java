package io.courtside.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.courtside.event.Event;
import io.courtside.league.Carryover;
import io.courtside.league.League;
import io.courtside.model.ModelFile;
import io.courtside.score.GameState;
import io.courtside.score.ShotForm;
import io.courtside.score.ShotValue;
import io.courtside.score.WinProbability;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));

  @TempDir private Path folder;
  private Path season;
  private Path held;

  @BeforeEach
  void writeSeasons() throws IOException {
    season = SimulatedSeason.gzip(folder.resolve("a.jsonl.gz"), SimulatedSeason.lines(60, 1));
    held = Files.writeString(folder.resolve("b.jsonl"), SimulatedSeason.lines(40, 2));
  }

  private Training.Result train(String name) throws TrainingException {
    return Training.run(
        List.of(season), List.of(held), folder.resolve("models/" + name), CLOCK, line -> {});
  }

  @Test
  void trained_model_is_better_than_a_coin_and_its_report_starts_with_brier() throws Exception {
    Training.Result result = train("m.json");
    assertThat(result.evaluation().brier()).isLessThan(0.22);
    assertThat(result.evaluation().events()).isEqualTo(40 * 120);
    assertThat(result.report()).matches("(?s)brier 0\\.\\d{4}\nlog-loss 0\\.\\d{4}\n.*");
  }

  @Test
  void model_file_gives_back_the_model_and_says_where_it_came_from() throws Exception {
    Training.Result result = train("m.json");
    ModelFile file;
    try (InputStream in = Files.newInputStream(result.modelFile())) {
      file = ModelFile.read(in);
    }
    GameState state = states().get(77);
    assertThat(file.model().home(state)).isEqualTo(result.model().home(state));
    assertThat(file.model().name()).isEqualTo(result.model().name()).startsWith("wp-linear-");
    Event shot = SimulatedSeason.shot();
    assertThat(file.shots().made(shot, ShotForm.NONE)).isBetween(0.4, 0.6);
    assertThat(file.shots().made(shot, ShotForm.NONE))
        .isNotEqualTo(ShotValue.shipped().made(shot, ShotForm.NONE));
    JsonNode provenance = file.document().path("provenance");
    assertThat(provenance.path("trained_at").asText()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(provenance.path("trained_on").path(0).path("events").asInt()).isEqualTo(60 * 122);
    assertThat(provenance.path("trained_on").path(0).path("sha256").asText()).hasSize(64);
    assertThat(provenance.path("trainer").asText()).contains("LinearSGDTrainer");
  }

  @Test
  void same_files_make_the_same_model() throws Exception {
    assertThat(train("one.json").model().name()).isEqualTo(train("two.json").model().name());
  }

  @Test
  void tribuo_and_the_scorer_agree() throws Exception {
    LinearTraining training = new LinearTraining("test", CLOCK.instant(), 3);
    List<GameState> states = new ArrayList<>();
    FinishedGames.of(
        EventData.file(season),
        new League(Carryover.NONE),
        game -> {
          training.add(game);
          states.addAll(game.states());
        });
    LinearTraining.Trained trained = training.train();
    WinProbability model = new WinProbability("test", trained.weights(), trained.bias(), 0.05);
    assertThat(states).hasSize(60 * 120);
    assertThat(trained.largestDifference(model, states)).isLessThan(1e-9);
    WinProbability other = new WinProbability("other", trained.weights(), trained.bias() + 1, 1);
    assertThat(trained.largestDifference(other, states)).isGreaterThan(0.1);
  }

  @Test
  void lines_that_are_no_event_are_counted_and_passed_over() throws Exception {
    Path dirty = folder.resolve("dirty.jsonl");
    Files.writeString(dirty, "no event\n" + SimulatedSeason.lines(2, 3) + "{\n");
    List<FinishedGame> games = new ArrayList<>();
    Contents contents =
        FinishedGames.of(EventData.file(dirty), new League(Carryover.NONE), games::add);
    assertThat(contents.refused()).isEqualTo(2);
    assertThat(contents.games()).isEqualTo(2);
    assertThat(games).allSatisfy(game -> assertThat(game.states()).hasSize(120));
  }

  @Test
  void missing_broken_and_empty_files_are_told_in_one_line() throws Exception {
    Path nothing = folder.resolve("nothing.jsonl");
    Path notGzip = Files.writeString(folder.resolve("text.jsonl.gz"), "text");
    Path empty = Files.writeString(folder.resolve("empty.jsonl"), "");
    assertRefused(nothing, "there is no such file");
    assertRefused(notGzip, "is no whole gzip file");
    assertRefused(empty, "has no event");
    Path unfinished = folder.resolve("unfinished.jsonl");
    Files.write(unfinished, SimulatedSeason.lines(1, 1).lines().limit(50).toList());
    assertRefused(unfinished, "has no finished game (50 events");
    assertThatThrownBy(
            () -> Training.run(List.of(season), List.of(season), folder, CLOCK, line -> {}))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("cannot be trained on and evaluated on at once");
  }

  private void assertRefused(Path file, String reason) {
    assertThatThrownBy(
            () ->
                Evaluation.of(List.of(file), WinProbability.shipped(), Carryover.NONE, line -> {}))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }

  private List<GameState> states() throws TrainingException {
    List<GameState> states = new ArrayList<>();
    FinishedGames.of(
        EventData.file(held), new League(Carryover.NONE), game -> states.addAll(game.states()));
    return states;
  }
}
