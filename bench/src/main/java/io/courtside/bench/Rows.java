package io.courtside.bench;

import io.courtside.event.Event;
import io.courtside.score.Features;
import io.courtside.score.GameState;
import io.courtside.score.Side;
import io.courtside.simulate.Night;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** The states of simulated games, and each as an example for Tribuo. */
record Rows(List<GameState> states, List<Example<Label>> examples) {
  private static final int NIGHTS = 3;
  private static final int GAMES = 10;
  private static final LabelFactory LABELS = new LabelFactory();

  /** Every state of simulated games, with who won in the end. */
  static Rows simulate() {
    Rows rows = new Rows(new ArrayList<>(), new ArrayList<>());
    for (int night = 0; night < NIGHTS; night++) {
      Map<String, List<GameState>> games = new HashMap<>();
      for (Event event : Night.simulate(night, Instant.EPOCH, GAMES).events()) {
        List<GameState> game = games.computeIfAbsent(event.gameId(), id -> new ArrayList<>());
        GameState before = game.isEmpty() ? GameState.initial() : game.get(game.size() - 1);
        game.add(before.next(event));
      }
      games.values().forEach(rows::add);
    }
    return rows;
  }

  private void add(List<GameState> game) {
    Side winner = game.get(game.size() - 1).margin() > 0 ? Side.HOME : Side.AWAY;
    for (GameState state : game) {
      if (!state.over()) {
        states.add(state);
        examples.add(example(state, winner));
      }
    }
  }

  MutableDataset<Label> dataset() {
    MutableDataset<Label> dataset =
        new MutableDataset<>(
            new SimpleDataSourceProvenance(
                "simulated", Instant.EPOCH.atOffset(ZoneOffset.UTC), LABELS),
            LABELS);
    dataset.addAll(examples);
    return dataset;
  }

  /** A state as Tribuo takes it. */
  static Example<Label> example(GameState state, Side winner) {
    List<String> names = new ArrayList<>();
    double[] values = new double[Features.list().size()];
    Features.visit(
        state,
        (index, value) -> {
          values[names.size()] = value;
          names.add(Features.list().get(index));
        });
    return new ArrayExample<>(
        new Label(winner.name()),
        names.toArray(String[]::new),
        Arrays.copyOf(values, names.size()));
  }
}
