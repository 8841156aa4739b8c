package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.score.Credit;
import io.courtside.score.PlayerLine;
import io.courtside.score.Score;
import io.courtside.score.ShotFeatures;
import io.courtside.score.ShotKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes rows of the shots of a replay. */
final class ShotCollector implements SeasonReplay.Taker {
  private final ShotRows rows = new ShotRows();
  private final double[] averages;
  private final Map<String, Map<String, PlayerLine[]>> lines = new HashMap<>();

  /**
   * @param averages how often shots go in, one a {@link ShotKind}
   */
  ShotCollector(double[] averages) {
    this.averages = averages.clone();
  }

  ShotRows rows() {
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
    double[] row = Arrays.copyOf(features, ShotRows.columnNames().size());
    row[features.length] = game.teamForm(shot.team()).excess(kind, averages[kind.index()]);
    List<Integer> halfLives = ShotRows.HALF_LIVES;
    for (int i = 0; shooter != null && i < halfLives.size(); i++) {
      // Impacts are hundredths; weights are learnt best of numbers about one.
      row[features.length + 1 + i] =
          10 * shooter[i].momentumAt(shot.tsMillis(), Duration.ofMinutes(halfLives.get(i)));
    }
    return row;
  }

  private static void credit(Map<String, PlayerLine[]> lines, Credit credit, long tsMillis) {
    if (credit.playerId() == null) {
      return;
    }
    List<Integer> halfLives = ShotRows.HALF_LIVES;
    PlayerLine[] ofPlayer = lines.computeIfAbsent(credit.playerId(), id -> empty());
    for (int i = 0; i < ofPlayer.length; i++) {
      ofPlayer[i] =
          ofPlayer[i].afterCredit(
              credit.impactNanos(), false, tsMillis, Duration.ofMinutes(halfLives.get(i)));
    }
  }

  private static PlayerLine[] empty() {
    PlayerLine[] lines = new PlayerLine[ShotRows.HALF_LIVES.size()];
    Arrays.fill(lines, PlayerLine.empty());
    return lines;
  }
}
