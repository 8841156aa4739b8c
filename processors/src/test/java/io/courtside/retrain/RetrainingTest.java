package io.courtside.retrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.courtside.event.Event;
import io.courtside.model.BadModel;
import io.courtside.model.ModelEvent;
import io.courtside.model.ModelStore;
import io.courtside.train.Evaluation;
import io.courtside.train.EventData;
import io.courtside.train.ModelDocument;
import io.courtside.train.Training;
import io.courtside.train.TrainingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrainingTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));
  private static final int CUT_OFF = 15;
  private static final int LAST = 24;
  private static final PromotionRule RULE = new PromotionRule(0.0005, 0.95, 100);
  private static final Plan PLAN = plan(CUT_OFF, false);

  private static SimulatedData season;
  private static ModelDocument good;
  private static ModelDocument poor;

  @TempDir private Path directory;
  private ModelStore store;

  @BeforeAll
  static void play() throws TrainingException {
    season = new SimulatedData(3, LAST);
    good = trained(season.rounds(1, CUT_OFF - 1));
    poor = trained(season.rounds(1, 1, 4));
  }

  private static ModelDocument trained(List<List<Event>> games) throws TrainingException {
    return Training.train(SimulatedData.data(games), CLOCK.instant(), line -> {});
  }

  private static Plan plan(int cutOffRound, boolean dryRun) {
    return new Plan(
        Optional.of(SimulatedData.day(cutOffRound)), Optional.empty(), 30, 3, RULE, dryRun);
  }

  @BeforeEach
  void open() {
    store = new ModelStore(directory.resolve("models"), CLOCK);
  }

  private void champion(ModelDocument model) throws Exception {
    String json = model.json(new Evaluation(model.name()));
    store.add(json.getBytes(StandardCharsets.UTF_8), "first");
    store.promote(model.name(), "first");
  }

  private Verdict retrain(List<EventData> data, Plan plan) throws Exception {
    return new Retraining(data, store, CLOCK, plan, line -> {}).run();
  }

  private List<ModelEvent> deeds(ModelEvent.Kind kind, String name) throws Exception {
    return store.events().stream()
        .filter(event -> event.kind() == kind && event.model().equals(name))
        .toList();
  }

  @Test
  void a_challenger_of_many_games_succeeds_a_champion_of_few() throws Exception {
    champion(poor);
    Verdict verdict = retrain(SimulatedData.data(season.rounds(1, LAST)), PLAN);
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.PROMOTED);
    assertThat(verdict.challenger()).contains(good.name());
    assertThat(store.championName()).isEqualTo(good.name());
    assertThat(verdict.comparison().orElseThrow().logLoss().interval().low()).isPositive();
    assertThat(deeds(ModelEvent.Kind.PROMOTED, good.name()))
        .singleElement()
        .satisfies(deed -> assertThat(deed.reason()).isEqualTo(verdict.reason()));
    assertThat(verdict.reason())
        .matches(
            "against champion %s on 150 games from 2024-11-19 that neither had seen: log-loss 0\\.\\d{4} against 0\\.\\d{4}, a gain of 0\\.\\d{5}, with 95%% confidence 0\\.\\d{5} to 0\\.\\d{5}, all above the margin of 5.0E-4; Brier .*"
                .formatted(poor.name()));
    JsonNode file = store.read(good.name()).document();
    assertThat(file.path("evaluation").path("files").path(0).path("games").asInt()).isEqualTo(150);
    assertThat(file.path("provenance").path("trained_on").path(0).path("games").asInt())
        .isEqualTo(210);
    assertThat(store.read(good.name()).trainedUntil().orElseThrow())
        .isBefore("2024-11-19T00:00:00Z");
  }

  @Test
  void a_challenger_of_few_games_is_kept_and_refused() throws Exception {
    champion(good);
    List<List<Event>> few = season.rounds(CUT_OFF - 1, CUT_OFF - 1, 4);
    Verdict verdict = retrain(SimulatedData.data(few, season.rounds(CUT_OFF, LAST)), PLAN);
    assertRefused(verdict);
    assertThat(verdict.comparison().orElseThrow().logLoss().interval().high()).isNegative();
    JsonNode provenance =
        store.read(verdict.challenger().orElseThrow()).document().path("provenance");
    assertThat(provenance.path("trained_on").size()).isEqualTo(1);
  }

  @Test
  void a_challenger_of_shuffled_outcomes_is_refused() throws Exception {
    champion(good);
    List<List<Event>> shuffled = SimulatedData.shuffled(season.rounds(1, CUT_OFF - 1));
    assertRefused(retrain(SimulatedData.data(shuffled, season.rounds(CUT_OFF, LAST)), PLAN));
  }

  private void assertRefused(Verdict verdict) throws Exception {
    String challenger = verdict.challenger().orElseThrow();
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.REFUSED);
    assertThat(store.championName()).isEqualTo(good.name());
    assertThat(deeds(ModelEvent.Kind.ADDED, challenger)).hasSize(1);
    assertThat(deeds(ModelEvent.Kind.PROMOTED, challenger)).isEmpty();
    assertThat(deeds(ModelEvent.Kind.REFUSED, challenger))
        .singleElement()
        .satisfies(deed -> assertThat(deed.reason()).isEqualTo(verdict.reason()));
    assertThat(verdict.reason()).contains("not all above the margin");
  }

  @Test
  void games_that_the_champion_has_seen_do_not_judge() throws Exception {
    ModelDocument later = trained(season.rounds(14, 17));
    champion(later);
    Verdict verdict = retrain(SimulatedData.data(season.rounds(1, LAST)), PLAN);
    assertThat(verdict.comparison().orElseThrow().games()).isEqualTo((LAST - 17) * 15);
  }

  @Test
  void the_same_numbers_again_are_no_challenger() throws Exception {
    champion(good);
    List<ModelEvent> before = store.events();
    Verdict verdict = retrain(SimulatedData.data(season.rounds(1, LAST)), PLAN);
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.UNCHANGED);
    assertThat(store.events()).isEqualTo(before);
  }

  @Test
  void too_few_new_games_are_told_before_anything_is_trained() throws Exception {
    champion(good);
    List<ModelEvent> before = store.events();
    Verdict verdict = retrain(SimulatedData.data(season.rounds(1, LAST)), plan(19, false));
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.TOO_FEW_GAMES);
    assertThat(verdict.text())
        .startsWith("refused: only 90 games are new to both, begun on 2024-11-27 or later")
        .endsWith("100 are needed");
    assertThat(store.events()).isEqualTo(before);
  }

  @Test
  void a_dry_run_leaves_the_store_as_it_is() throws Exception {
    champion(poor);
    List<ModelEvent> before = store.events();
    Verdict verdict = retrain(SimulatedData.data(season.rounds(1, LAST)), plan(CUT_OFF, true));
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.PROMOTED);
    assertThat(store.events()).isEqualTo(before);
  }

  @Test
  void a_champion_that_came_meanwhile_is_not_replaced() throws Exception {
    champion(poor);
    String first = poor.name();
    champion(good);
    assertThatThrownBy(() -> store.promoteOver(ModelStore.SHIPPED, poor.name(), "late"))
        .isInstanceOf(BadModel.class)
        .hasMessageContaining("judged against shipped, but by now " + good.name());
    store.promoteOver(good.name(), first, "in time");
    assertThat(store.championName()).isEqualTo(first);
  }
}
