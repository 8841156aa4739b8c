package io.courtside.repair;

import io.courtside.league.LeagueChange;
import io.courtside.league.PlayerTotals;
import io.courtside.league.Season;
import io.courtside.league.TeamTotals;
import io.courtside.score.ShotForm;
import io.courtside.warehouse.Warehouse;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the batch says of the finished games of a season. */
final class BatchResults {
  private final Warehouse warehouse;

  BatchResults(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  private String sql(String file) {
    return warehouse.file().sql().text("repair/" + file);
  }

  /** The seasons of which there are finished games, the earliest first. */
  List<Season> seasons() throws SQLException {
    return warehouse.query(sql("seasons.sql"), row -> Season.labelled(row.getString(1)));
  }

  /** The games, in the order they began. */
  List<String> games(Season season) throws SQLException {
    warehouse.let("season", season.label());
    return warehouse.query(sql("games.sql"), row -> row.getString(1));
  }

  /** Finished games that the stream has scored and the batch has not. */
  List<String> lost(Season season) throws SQLException {
    warehouse.let("season", season.label());
    return warehouse.query(sql("lost.sql"), row -> row.getString(1));
  }

  /** What the games add up to. */
  LeagueChange sums(Season season) throws SQLException {
    warehouse.let("season", season.label());
    Map<String, TeamTotals> teams = new HashMap<>();
    warehouse.query(
        sql("teams.sql"),
        row ->
            teams.put(
                row.getString("team"),
                new TeamTotals(
                    row.getLong("rating"),
                    row.getInt("started"),
                    row.getLong("starters"),
                    row.getLong("last_end_ms"))));
    Map<String, Map<String, PlayerTotals>> players = new HashMap<>();
    warehouse.query(
        sql("players.sql"),
        row ->
            players
                .computeIfAbsent(row.getString("team"), team -> new HashMap<>())
                .put(row.getString("player_id"), totals(row, row.getInt("games"))));
    return new LeagueChange(season, teams, players);
  }

  /** What each player did in each game, by game and player. */
  Map<String, Map<String, PlayerTotals>> lines(Season season) throws SQLException {
    warehouse.let("season", season.label());
    Map<String, Map<String, PlayerTotals>> lines = new LinkedHashMap<>();
    warehouse.query(
        sql("lines.sql"),
        row ->
            lines
                .computeIfAbsent(row.getString("game_id"), game -> new HashMap<>())
                .put(row.getString("player_id"), totals(row, row.getLong("court_ms") > 0 ? 1 : 0)));
    return lines;
  }

  private static PlayerTotals totals(ResultSet row, int games) throws SQLException {
    return new PlayerTotals(
        games,
        row.getLong("court_ms"),
        row.getLong("impact"),
        row.getLong("clutch"),
        row.getInt("points"),
        row.getInt("fouls"),
        shots(row.getArray("shots")));
  }

  private static ShotForm shots(Array counts) throws SQLException {
    List<Integer> whole = new ArrayList<>();
    for (Object count : (Object[]) counts.getArray()) {
      whole.add(((Number) count).intValue());
    }
    return ShotForm.of(whole.stream().mapToInt(Integer::intValue).toArray());
  }
}
