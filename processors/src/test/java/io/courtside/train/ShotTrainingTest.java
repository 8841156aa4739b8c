package io.courtside.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.courtside.event.Event;
import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import io.courtside.event.EventWriter;
import io.courtside.league.Carryover;
import io.courtside.league.League;
import io.courtside.score.Scorer;
import io.courtside.score.ShotFeatures;
import io.courtside.score.ShotForm;
import io.courtside.score.ShotKind;
import io.courtside.score.ShotValue;
import io.courtside.score.WinProbability;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShotTrainingTest {
  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
  private static final int SHOTS = 160;

  @TempDir private Path folder;
  private final SplittableRandom random = new SplittableRandom(5);

  private static EventBuilder event(String game, int seq, EventType type) {
    return new EventBuilder()
        .eventId(game + "-" + seq)
        .gameId(game)
        .seq(seq)
        .tsMillis(1_700_000_000_000L + seq * 1000L)
        .period(1)
        .clockSeconds(Math.max(0, 720 - 4.0 * seq))
        .type(type)
        .homeTeam("HOM")
        .awayTeam("AWY");
  }

  /** Games in which layups go in two times of three, threes one of three, and the star's more. */
  private Path season(String name, int games) throws IOException {
    List<Event> events = new ArrayList<>();
    for (int game = 0; game < games; game++) {
      String id = name + game;
      events.add(event(id, 1, EventType.GAME_START).season("2023-24").build());
      for (int i = 0; i < SHOTS; i++) {
        boolean three = random.nextBoolean();
        boolean star = random.nextInt(4) == 0;
        double chance = (three ? 0.33 : 0.67) + (star ? 0.2 : 0);
        events.add(
            event(id, i + 2, EventType.SHOT)
                .team("HOM")
                .playerId(star ? "star" : "p" + random.nextInt(5))
                .subtype(three ? "3pt" : "2pt")
                .distanceFt(three ? 25 : 2)
                .made(random.nextDouble() < chance)
                .build());
      }
      events.add(
          event(id, SHOTS + 2, EventType.GAME_END)
              .homeScore(game % 2)
              .awayScore(1 - game % 2)
              .build());
    }
    return written(name, events);
  }

  private Path written(String name, List<Event> events) throws IOException {
    EventWriter writer = new EventWriter();
    StringBuilder lines = new StringBuilder();
    for (Event event : events) {
      lines.append(new String(writer.line(event), StandardCharsets.UTF_8));
    }
    return Files.writeString(folder.resolve(name + ".jsonl"), lines);
  }

  private static Event shot(String subtype, double feet) {
    return event("g", 5, EventType.SHOT)
        .team("HOM")
        .playerId("p")
        .subtype(subtype)
        .distanceFt(feet)
        .build();
  }

  @Test
  void trained_model_knows_kinds_and_shooters_apart() throws Exception {
    List<String> progress = new ArrayList<>();
    ShotTraining.Trained trained =
        ShotTraining.train(EventData.files(List.of(season("a", 60))), AT, progress::add);
    ShotValue model = trained.model();
    assertThat(model.made(shot("2pt", 2), ShotForm.NONE)).isCloseTo(0.70, within(0.07));
    assertThat(model.made(shot("3pt", 25), ShotForm.NONE)).isCloseTo(0.36, within(0.07));
    ShotForm star = ShotForm.of(600, 0, 0, 0, 600, 0, 520, 0, 0, 0, 320, 0);
    assertThat(model.made(shot("2pt", 2), star))
        .isGreaterThan(model.made(shot("2pt", 2), ShotForm.NONE) + 0.08);
    assertThat(trained.trainer()).contains("LinearSGDTrainer");
    assertThat(progress).anyMatch(line -> line.startsWith("scorer and Tribuo agree within"));
  }

  @Test
  void tribuo_and_the_scorer_agree() {
    Rows rows = new Rows(ShotFeatures.list());
    double[] averages = {0.6, 0.4, 0.4, 0.4, 0.36, 0.78};
    List<Event> shots = List.of(shot("2pt", 3), shot("2pt", 18), shot("3pt", 28), shot("3pt", 50));
    ShotForm form = ShotForm.of(50, 9, 20, 4, 60, 5, 40, 2, 10, 2, 30, 4);
    for (int i = 0; i < 400; i++) {
      double[] features = ShotFeatures.row(shots.get(i % 4), form, averages);
      rows.add(features, random.nextInt(4) > i % 4);
    }
    Logit logit = Logit.train(rows, ShotFeatures.list(), AT);
    ShotValue model = logit.model(averages);
    for (Event shot : shots) {
      double tribuo = logit.predictedByTribuo(ShotFeatures.row(shot, form, averages));
      assertThat(model.made(shot, form)).isCloseTo(tribuo, within(1e-9));
      assertThat(tribuo).isBetween(0.01, 0.99);
    }
    assertThat(logit.logLoss(rows)).isLessThan(0.69);
  }

  @Test
  void report_has_a_line_for_every_staleness_and_every_feature_tried() throws Exception {
    String text =
        ShotTraining.report(
                EventData.files(List.of(season("a", 12))),
                EventData.files(List.of(season("b", 6))),
                AT,
                line -> {})
            .text();
    assertThat(text)
        .contains("up to the event", "one minute stale", "one quarter stale", "one game stale")
        .containsPattern("(?m)^none +0\\.\\d{5} ")
        .contains("model + team's form", "momentum, half-life 10 min", "kind of shot")
        .contains("home team's win", "with momentum, half-life 30 min")
        .contains("960 shots from the field and free throws");
  }

  @Test
  void form_is_as_old_as_asked_for() {
    League league = new League(Carryover.NONE);
    Event start = event("g", 1, EventType.GAME_START).season("2023-24").build();
    GameReplay game = new GameReplay(start, league, new FormBook());
    Scorer scorer = new Scorer(WinProbability.shipped());
    for (int seq = 1; seq <= 31; seq++) {
      Event shot = shot("2pt", 2).toBuilder().clockSeconds(720 - 4.0 * seq).build();
      game.advance(shot, scorer.score(game.state(), shot, false, game.context()), league);
    }
    assertThat(game.state().elapsedMillis()).isEqualTo(124_000);
    assertThat(game.form("p", 124_000, 0).tries(ShotKind.RIM)).isEqualTo(31);
    assertThat(game.form("p", 124_000, 60_000).tries(ShotKind.RIM)).isEqualTo(16);
    assertThat(game.form("p", 124_000, 720_000)).isEqualTo(ShotForm.NONE);
    assertThat(game.formAtStart("p")).isEqualTo(ShotForm.NONE);
  }

  @Test
  void files_without_a_shot_are_told_in_one_line() throws Exception {
    Path empty =
        written("c", List.of(event("g", 1, EventType.GAME_START).season("2023-24").build()));
    assertThatThrownBy(() -> ShotTraining.train(List.of(EventData.file(empty)), AT, line -> {}))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("shots of two kinds or more");
    Path nothing = folder.resolve("nothing.jsonl");
    assertThatThrownBy(() -> ShotTraining.train(List.of(EventData.file(nothing)), AT, line -> {}))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("nothing.jsonl: there is no such file");
  }
}
