package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.score.Credit;
import io.courtside.score.Score;
import io.courtside.score.ShotFeatures;
import io.courtside.score.ShotKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes rows of the shots of a replay. */
final class ShotCollector implements SeasonReplay.Taker {
  /** How the shooter's team shot, as an excess like that of the shooter's form. */
  static final String TEAM_FORM = "team_form";

  private static final List<String> COLUMNS = columns();

  private final Rows rows = new Rows(COLUMNS);
  private final double[] averages;
  private final Map<String, Map<String, Momenta>> momenta = new HashMap<>();

  /**
   * @param averages how often shots go in, one a {@link ShotKind}
   */
  ShotCollector(double[] averages) {
    this.averages = averages.clone();
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(ShotFeatures.list());
    columns.add(TEAM_FORM);
    Momenta.HALF_LIVES.forEach(halfLife -> columns.add(momentum(halfLife)));
    return List.copyOf(columns);
  }

  /** Name of the column of momentum with that half-life, in minutes. */
  static String momentum(int halfLife) {
    return "momentum_" + halfLife + "min";
  }

  Rows rows() {
    return rows;
  }

  @Override
  public void take(GameReplay game, Event event, Score score) {
    Map<String, Momenta> ofGame = momenta.computeIfAbsent(event.gameId(), id -> new HashMap<>());
    if (GameReplay.isShot(event)) {
      rows.add(row(game, event, ofGame.get(event.playerId())), event.made());
    }
    score.credits().forEach(credit -> credit(ofGame, credit, event.tsMillis()));
    if (event.type() == EventType.GAME_END) {
      momenta.remove(event.gameId());
    }
  }

  private double[] row(GameReplay game, Event shot, Momenta shooter) {
    ShotKind kind = ShotKind.of(shot);
    double[] features = ShotFeatures.row(shot, game.formAtStart(shot.playerId()), averages);
    double[] row = Arrays.copyOf(features, COLUMNS.size());
    row[features.length] = game.teamForm(shot.team()).excess(kind, averages[kind.index()]);
    for (int i = 0; shooter != null && i < Momenta.HALF_LIVES.size(); i++) {
      row[features.length + 1 + i] = shooter.at(i, shot.tsMillis());
    }
    return row;
  }

  private static void credit(Map<String, Momenta> momenta, Credit credit, long tsMillis) {
    if (credit.playerId() != null) {
      momenta
          .computeIfAbsent(credit.playerId(), id -> new Momenta())
          .add(credit.impactNanos(), tsMillis);
    }
  }
}
