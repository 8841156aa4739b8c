package io.courtside.retrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.courtside.league.Carryover;
import io.courtside.model.ModelEvent;
import io.courtside.model.ModelFile;
import io.courtside.model.ModelStore;
import io.courtside.score.GameState;
import io.courtside.score.WinProbability;
import io.courtside.train.FinishedGame;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecalibrationTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));
  private static final int CUT_OFF = 21;
  private static final int LAST = 32;
  private static final Plan PLAN =
      new Plan(
          Optional.of(SimulatedData.day(CUT_OFF)),
          Optional.empty(),
          30,
          3,
          new PromotionRule(0.0005, 0.95, 100),
          false);

  private static SimulatedData season;
  private static List<FinishedGame> games;

  @TempDir private Path directory;
  private ModelStore store;

  @BeforeAll
  static void play() throws Exception {
    season = new SimulatedData(4, LAST);
    games = new ArrayList<>();
    Calendar calendar = Calendar.of(SimulatedData.data(season.rounds(1, LAST)));
    Set<String> all = calendar.beganFrom(Instant.EPOCH, Instant.EPOCH);
    calendar.replay(all, Carryover.NONE, games::add);
  }

  @BeforeEach
  void open() {
    store = new ModelStore(directory.resolve("models"), CLOCK);
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }

  private static WinProbability corrected(WinProbability model, Calibration by) {
    return new WinProbability(
        "corrected", by.weights(model.weights()), by.bias(model.bias()), model.averageSwing());
  }

  private static Calibration fit(WinProbability model, List<FinishedGame> on) {
    CalibrationFit fit = new CalibrationFit(model);
    on.forEach(fit::add);
    return fit.fit();
  }

  @Test
  void a_calibration_folds_into_the_weights_exactly() {
    WinProbability model = WinProbability.shipped();
    Calibration by = new Calibration(0.7, 0.11, -0.23);
    WinProbability corrected = corrected(model, by);
    int compared = 0;
    for (GameState state : games.get(40).states()) {
      double seconds = Math.max(0, 4 - state.period()) * 720.0 + state.clockSeconds();
      double before = logit(model.home(state));
      if (Math.abs(before) < 13) {
        double after = 0.7 * before + 0.11 - 0.23 * Math.sqrt(seconds / 2880);
        assertThat(logit(corrected.home(state))).isCloseTo(after, within(1e-8));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(300);
    assertThat(corrected(model, Calibration.IDENTITY).weights()).isEqualTo(model.weights());
  }

  @Test
  void a_slope_that_turns_the_model_round_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Calibration(0, 0, 0))
        .withMessageContaining("a slope above 0");
  }

  @Test
  void a_model_that_is_too_bold_is_made_more_careful_the_more_so_the_more_games() {
    WinProbability bold = corrected(WinProbability.shipped(), new Calibration(2, 0, 0.6));
    Calibration some = fit(bold, games.subList(0, 30));
    Calibration all = fit(bold, games);
    assertThat(fit(bold, games.subList(0, 1)).slope()).isBetween(0.9, 1.02);
    assertThat(all.slope()).isBetween(0.4, 0.7).isLessThan(some.slope());
    assertThat(all.edge()).isLessThan(-0.05);
  }

  @Test
  void outcomes_turned_round_leave_the_slope_above_zero() {
    List<FinishedGame> turned =
        games.stream()
            .map(game -> new FinishedGame(game.id(), game.ended(), game.states(), !game.homeWon()))
            .toList();
    assertThat(fit(WinProbability.shipped(), turned).slope()).isBetween(0.0, 0.1).isPositive();
  }

  @Test
  void a_champion_that_is_too_bold_is_succeeded_by_itself_corrected() throws Exception {
    String bold = addChampion(new Calibration(2, 0, 0.6));
    Verdict verdict = recalibrate();
    assertThat(verdict.outcome()).as(verdict.reason()).isEqualTo(Verdict.Outcome.PROMOTED);
    ModelFile file = store.read(store.championName());
    assertThat(file.model().name()).isNotEqualTo(bold).startsWith("wp-linear-");
    JsonNode provenance = file.document().path("provenance");
    assertThat(provenance.path("parent").asText()).isEqualTo(bold);
    assertThat(provenance.path("calibration").path("slope").asDouble()).isBetween(0.4, 0.8);
    assertThat(provenance.path("calibration").path("games_of").path(0).path("games").asInt())
        .isEqualTo(20 * 15);
    assertThat(file.trainedUntil().orElseThrow())
        .isBetween(Instant.parse("2024-11-29T00:00:00Z"), Instant.parse("2024-12-01T00:00:00Z"));
    GameState last = games.get(0).states().get(games.get(0).states().size() - 1);
    assertThat(file.model().home(last)).isBetween(1e-6, 1 - 1e-6);
    assertThat(store.events().stream().map(ModelEvent::kind).collect(Collectors.toList()))
        .containsExactly(
            ModelEvent.Kind.ADDED,
            ModelEvent.Kind.PROMOTED,
            ModelEvent.Kind.ADDED,
            ModelEvent.Kind.PROMOTED);
  }

  @Test
  void again_there_is_nothing_left_to_learn_from_before_the_same_cut_off() throws Exception {
    addChampion(new Calibration(2, 0, 0.6));
    recalibrate();
    List<ModelEvent> before = store.events();
    Verdict again = recalibrate();
    assertThat(again.outcome()).isEqualTo(Verdict.Outcome.TOO_FEW_GAMES);
    assertThat(again.reason()).contains("only 0 games lie between the champion's last");
    assertThat(store.events()).isEqualTo(before);
  }

  private Verdict recalibrate() throws Exception {
    return new Recalibration(
            SimulatedData.data(season.rounds(1, LAST)), store, CLOCK, PLAN, line -> {})
        .run();
  }

  /** Makes the shipped model champion, badly calibrated. */
  private String addChampion(Calibration by) throws Exception {
    ObjectNode document = ModelFile.shipped().document().deepCopy();
    WinProbability model = corrected(WinProbability.shipped(), by);
    for (int i = 0; i < model.weights().size(); i++) {
      ((ObjectNode) document.path("features").get(i)).put("weight", model.weights().get(i));
    }
    document.put("bias", model.bias()).put("name", "bold");
    store.add(document.toString().getBytes(StandardCharsets.UTF_8), "first");
    store.promote("bold", "first");
    return "bold";
  }
}
