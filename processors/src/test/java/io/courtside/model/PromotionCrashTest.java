package io.courtside.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.courtside.event.Event;
import io.courtside.retrain.Plan;
import io.courtside.retrain.PromotionRule;
import io.courtside.retrain.Recalibration;
import io.courtside.retrain.Retraining;
import io.courtside.retrain.SimulatedData;
import io.courtside.train.EventData;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Challenges cut off at every step that they take on the disk, and run again. */
class PromotionCrashTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final int CUT_OFF = 4;

  private static List<EventData> data;

  @TempDir private Path directory;

  @BeforeAll
  static void play() {
    SimulatedData season = new SimulatedData(5, 5);
    List<List<Event>> games = season.rounds(1, 5);
    data = SimulatedData.data(games);
  }

  /** Either kind of challenge; all that it says depends on its arguments. */
  @FunctionalInterface
  private interface Kind {
    void run(ModelStore store, InstantSource clock, Plan plan) throws Exception;
  }

  /** What a person sees of a store, but for the times. */
  private record Seen(String champion, List<String> deeds) {
    static Seen of(ModelStore store) throws Exception {
      for (ModelVersion version : store.versions()) {
        store.read(version.name());
      }
      return new Seen(
          store.championName(),
          store.events().stream()
              .map(deed -> deed.kind() + " " + deed.model() + " " + deed.reason())
              .toList());
    }
  }

  private static void retrain(ModelStore store, InstantSource clock, Plan plan) throws Exception {
    new Retraining(data, store, clock, plan, line -> {}).run();
  }

  private static void recalibrate(ModelStore store, InstantSource clock, Plan plan)
      throws Exception {
    new Recalibration(data, store, clock, plan, line -> {}).run();
  }

  private static Plan plan() {
    return new Plan(
        Optional.of(SimulatedData.day(CUT_OFF)),
        Optional.empty(),
        1,
        1,
        new PromotionRule(0, 0.6, 10),
        false);
  }

  /** A store whose champion always says that the home team wins with the same probability. */
  private ModelStore store(String name, boolean hopeless) throws Exception {
    ModelStore store = new ModelStore(directory.resolve(name), () -> NOW);
    ObjectNode document = Models.document("first");
    if (hopeless) {
      document.path("features").forEach(feature -> ((ObjectNode) feature).put("weight", 0));
      ((ObjectNode) document.path("features").get(0)).put("weight", 0.01);
      document.put("bias", -3);
    }
    store.add(document.toString().getBytes(StandardCharsets.UTF_8), "first");
    store.promote("first", "first");
    return store;
  }

  private void everyStepCutOffEndsTheSame(Kind kind, boolean hopeless, String lastDeed)
      throws Exception {
    ModelStore undisturbed = store("undisturbed", hopeless);
    kind.run(undisturbed, () -> NOW, plan());
    Seen expected = Seen.of(undisturbed);
    assertThat(expected.deeds().get(expected.deeds().size() - 1)).startsWith(lastDeed);
    int steps = 0;
    boolean killed = true;
    while (killed) {
      String name = "killed-" + steps;
      store(name, hopeless);
      FailingDisk disk = new FailingDisk(steps);
      killed = false;
      try {
        kind.run(new ModelStore(directory.resolve(name), () -> NOW, disk), () -> NOW, plan());
      } catch (FailingDisk.Killed e) {
        killed = true;
        disk.losePower();
      }
      Instant later = NOW.plusSeconds(3_600);
      ModelStore restarted = new ModelStore(directory.resolve(name), () -> later);
      kind.run(restarted, () -> later, plan());
      assertThat(Seen.of(restarted)).as("killed after %d steps", steps).isEqualTo(expected);
      steps++;
    }
    // Two changes: the model's file and the index, then the index again; four steps each.
    assertThat(steps - 1).isEqualTo(12);
  }

  @Test
  void a_promotion_after_retraining_ends_the_same() throws Exception {
    everyStepCutOffEndsTheSame(PromotionCrashTest::retrain, true, "PROMOTED wp-linear-");
  }

  @Test
  void a_refusal_after_recalibration_ends_the_same() throws Exception {
    everyStepCutOffEndsTheSame(PromotionCrashTest::recalibrate, false, "REFUSED wp-linear-");
  }

  @Test
  void a_promotion_after_recalibration_ends_the_same() throws Exception {
    everyStepCutOffEndsTheSame(PromotionCrashTest::recalibrate, true, "PROMOTED wp-linear-");
  }
}
