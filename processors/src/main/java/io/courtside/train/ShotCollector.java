package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.score.Credit;
import io.courtside.score.PlayerLine;
import io.courtside.score.Score;
import io.courtside.score.ShotFeatures;
import io.courtside.score.ShotKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes rows of the shots of a replay. */
final class ShotCollector implements SeasonReplay.Taker {
  /** Half-lives of momentum that are tried, in minutes. */
  static final List<Integer> HALF_LIVES = List.of(1, 3, 10, 30);

  /** How the shooter's team shot, as an excess like that of the shooter's form. */
  static final String TEAM_FORM = "team_form";

  private static final List<String> COLUMNS = columns();

  private final Rows rows = new Rows(COLUMNS);
  private final double[] averages;
  private final Map<String, Map<String, PlayerLine[]>> lines = new HashMap<>();

  /**
   * @param averages how often shots go in, one a {@link ShotKind}
   */
  ShotCollector(double[] averages) {
    this.averages = averages.clone();
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(ShotFeatures.list());
    columns.add(TEAM_FORM);
    HALF_LIVES.forEach(halfLife -> columns.add(momentum(halfLife)));
    return List.copyOf(columns);
  }

  /** Name of the column of momentum with that half-life, in minutes. */
  static String momentum(int halfLife) {
    return "momentum_" + halfLife + "min";
  }

  /** Momentum of every half-life, where nothing has happened yet. */
  static PlayerLine[] noMomentum() {
    PlayerLine[] lines = new PlayerLine[HALF_LIVES.size()];
    Arrays.fill(lines, PlayerLine.empty());
    return lines;
  }

  /** Adds an impact to momentum of every half-life. */
  static void addImpact(PlayerLine[] momentum, long nanos, long tsMillis) {
    for (int i = 0; i < momentum.length; i++) {
      momentum[i] =
          momentum[i].afterCredit(nanos, false, tsMillis, Duration.ofMinutes(HALF_LIVES.get(i)));
    }
  }

  /** Momentum of the half-life at {@code index}, about one where it is large. */
  static double momentumAt(PlayerLine[] momentum, int index, long tsMillis) {
    // Impacts are hundredths; weights are learnt best of numbers about one.
    return 10 * momentum[index].momentumAt(tsMillis, Duration.ofMinutes(HALF_LIVES.get(index)));
  }

  Rows rows() {
    return rows;
  }

  @Override
  public void take(GameReplay game, Event event, Score score) {
    Map<String, PlayerLine[]> ofGame = lines.computeIfAbsent(event.gameId(), id -> new HashMap<>());
    if (GameReplay.isShot(event)) {
      rows.add(row(game, event, ofGame.get(event.playerId())), event.made());
    }
    score.credits().forEach(credit -> credit(ofGame, credit, event.tsMillis()));
    if (event.type() == EventType.GAME_END) {
      lines.remove(event.gameId());
    }
  }

  private double[] row(GameReplay game, Event shot, PlayerLine[] shooter) {
    ShotKind kind = ShotKind.of(shot);
    double[] features = ShotFeatures.row(shot, game.formAtStart(shot.playerId()), averages);
    double[] row = Arrays.copyOf(features, COLUMNS.size());
    row[features.length] = game.teamForm(shot.team()).excess(kind, averages[kind.index()]);
    for (int i = 0; shooter != null && i < HALF_LIVES.size(); i++) {
      row[features.length + 1 + i] = momentumAt(shooter, i, shot.tsMillis());
    }
    return row;
  }

  private static void credit(Map<String, PlayerLine[]> lines, Credit credit, long tsMillis) {
    if (credit.playerId() != null) {
      PlayerLine[] momentum = lines.computeIfAbsent(credit.playerId(), id -> noMomentum());
      addImpact(momentum, credit.impactNanos(), tsMillis);
    }
  }
}
