package io.courtside.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.courtside.league.Carryover;
import io.courtside.league.League;
import io.courtside.score.TreeBatch;
import io.courtside.score.Trees;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.xgboost.XGBoostClassificationTrainer;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.common.xgboost.XGBoostTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Our evaluation of boosted trees against Tribuo's own, which is XGBoost's. */
class TreesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LabelFactory LABELS = new LabelFactory();
  private static final Path SEASON =
      Path.of(System.getProperty("courtside.shared", "../../shared"), "data/nba/2023-24.jsonl.gz");

  @TempDir private Path directory;

  private static XGBoostModel<Label> train(List<Example<Label>> examples, int rounds, int depth) {
    MutableDataset<Label> dataset =
        new MutableDataset<>(
            new SimpleDataSourceProvenance("test", Instant.EPOCH.atOffset(ZoneOffset.UTC), LABELS),
            LABELS);
    dataset.addAll(examples);
    return new XGBoostClassificationTrainer(
            XGBoostTrainer.BoosterType.GBTREE,
            XGBoostTrainer.TreeMethod.HIST,
            rounds,
            0.1,
            0,
            depth,
            1,
            1,
            1,
            1,
            0,
            1,
            XGBoostTrainer.LoggingVerbosity.SILENT,
            1L)
        .train(dataset);
  }

  private static JsonNode json(XGBoostModel<Label> model) throws Exception {
    return JSON.readTree(model.getInnerModels().get(0).toByteArray("json"));
  }

  /** How far our probabilities are from Tribuo's at most, all rows in one batch and one by one. */
  private static double largestDifference(XGBoostModel<Label> model, List<Example<Label>> examples)
      throws Exception {
    Trees trees = Trees.read(json(model));
    ImmutableFeatureMap ids = model.getFeatureIDMap();
    TreeBatch all = trees.batch(examples.size());
    for (int i = 0; i < examples.size(); i++) {
      fill(all, i, examples.get(i), ids);
    }
    all.evaluate(examples.size());
    TreeBatch one = trees.batch(1);
    double largest = 0;
    List<Prediction<Label>> predictions = model.predict(examples);
    for (int i = 0; i < examples.size(); i++) {
      one.clear();
      fill(one, 0, examples.get(i), ids);
      one.evaluate(1);
      for (Map.Entry<String, Label> score : predictions.get(i).getOutputScores().entrySet()) {
        int label = model.getOutputIDInfo().getID(new Label(score.getKey()));
        assertThat(all.probability(i, label)).isEqualTo(one.probability(0, label));
        largest =
            Math.max(largest, Math.abs(one.probability(0, label) - score.getValue().getScore()));
      }
    }
    return largest;
  }

  private static void fill(
      TreeBatch batch, int row, Example<Label> example, ImmutableFeatureMap ids) {
    for (Feature feature : example) {
      if (ids.get(feature.getName()) != null) {
        batch.set(row, ids.getID(feature.getName()), (float) feature.getValue());
      }
    }
  }

  /** Rows with missing values, of numbers large and small. */
  private static List<Example<Label>> random(int count, int classes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Example<Label>> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Double> row = new HashMap<>();
      double sum = 0;
      for (int f = 0; f < 12; f++) {
        double value = (random.nextDouble() - 0.5) * Math.pow(10, f % 5 - 2);
        value = f % 4 == 3 ? Math.rint(value) : value; // both zeros, and limits hit exactly
        if (f == 0 || random.nextInt(4) > 0) {
          row.put("f" + f, value);
          sum += value * (f % 3 - 1);
        }
      }
      int label = Math.floorMod((int) Math.floor(sum + random.nextDouble()), classes);
      String[] names = row.keySet().toArray(String[]::new);
      double[] values = Arrays.stream(names).mapToDouble(row::get).toArray();
      examples.add(new ArrayExample<>(new Label("class" + label), names, values));
    }
    return examples;
  }

  private static List<Example<Label>> states(Path file, int games) throws Exception {
    List<Example<Label>> examples = new ArrayList<>();
    int[] read = new int[1];
    FinishedGames.of(
        EventData.file(file),
        new League(Carryover.NONE),
        game -> {
          if (read[0]++ < games) {
            Label outcome = game.homeWon() ? LinearTraining.HOME : LinearTraining.AWAY;
            game.states().forEach(state -> examples.add(LinearTraining.example(state, outcome)));
          }
        });
    return examples;
  }

  @Test
  void equal_to_tribuo_on_rows_with_missing_values() throws Exception {
    XGBoostModel<Label> model = train(random(3_000, 2, 1), 60, 6);
    assertThat(largestDifference(model, random(5_000, 2, 2))).isLessThan(1e-9);
  }

  @Test
  void equal_to_tribuo_for_three_classes() throws Exception {
    XGBoostModel<Label> model = train(random(2_000, 3, 3), 20, 5);
    assertThat(largestDifference(model, random(2_000, 3, 4))).isLessThan(1e-9);
  }

  @Test
  void equal_to_tribuo_on_simulated_games() throws Exception {
    Path file = Files.writeString(directory.resolve("s.jsonl"), SimulatedSeason.lines(60, 5));
    List<Example<Label>> states = states(file, 60);
    assertThat(largestDifference(train(states, 50, 5), states)).isLessThan(1e-9);
  }

  @Test
  void equal_to_tribuo_on_a_real_season() throws Exception {
    assumeThat(Files.exists(SEASON))
        .as("skipped: no season at %s (set -Dcourtside.shared)", SEASON)
        .isTrue();
    List<Example<Label>> states = states(SEASON, 200);
    assertThat(states).hasSizeGreaterThan(100_000);
    XGBoostModel<Label> model = train(states.subList(0, 30_000), 100, 6);
    assertThat(largestDifference(model, states)).isLessThan(1e-9);
  }

  @Test
  void a_model_of_another_kind_is_refused() throws Exception {
    JsonNode model = json(train(random(200, 2, 6), 2, 2));
    ObjectNode objective = (ObjectNode) model.path("learner").path("objective");
    objective.put("name", "rank:pairwise");
    assertThatThrownBy(() -> Trees.read(model))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("multi:softprob, not 'rank:pairwise'");
    assertThatThrownBy(() -> Trees.read(JSON.createObjectNode()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_tree_that_leads_in_a_circle_or_outside_is_refused() throws Exception {
    JsonNode circle = json(train(random(200, 2, 6), 2, 2));
    first(circle, "left_children").set(1, JSON.getNodeFactory().numberNode(0));
    first(circle, "right_children").set(1, JSON.getNodeFactory().numberNode(0));
    first(circle, "left_children").set(2, JSON.getNodeFactory().numberNode(0));
    assertThatThrownBy(() -> Trees.read(circle)).isInstanceOf(IllegalArgumentException.class);
    JsonNode outside = json(train(random(200, 2, 6), 2, 2));
    first(outside, "split_indices").set(0, JSON.getNodeFactory().numberNode(99));
    assertThatThrownBy(() -> Trees.read(outside))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one of 12 features");
  }

  private static ArrayNode first(JsonNode model, String field) {
    return (ArrayNode) model.at("/learner/gradient_booster/model/trees/0/" + field);
  }
}
