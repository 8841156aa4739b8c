package io.courtside.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.courtside.event.Event;
import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import io.courtside.train.Contents;
import io.courtside.train.EventData;
import io.courtside.train.TrainingException;
import io.courtside.warehouse.Warehouse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** A season's events as the warehouse has them, for training. */
final class WarehouseEvents implements EventData {
  private final Warehouse warehouse;
  private final String season;

  private WarehouseEvents(Warehouse warehouse, String season) {
    this.warehouse = warehouse;
    this.season = season;
  }

  /** All seasons there are, the earliest first. */
  static List<EventData> seasons(Warehouse warehouse) throws SQLException {
    return warehouse
        .query("SELECT DISTINCT season FROM dim_game ORDER BY season", row -> row.getString(1))
        .stream()
        .map(season -> (EventData) new WarehouseEvents(warehouse, season))
        .toList();
  }

  @Override
  public Contents read(Consumer<Event> taker) throws TrainingException {
    try {
      warehouse.let("season", season);
      try (Statement statement = warehouse.connection().createStatement();
          ResultSet rows = statement.executeQuery(warehouse.file().sql().text("jobs/events.sql"))) {
        EventBuilder builder = new EventBuilder();
        MessageDigest digest = sha256();
        int games = 0;
        int events = 0;
        while (rows.next()) {
          Event event = event(rows, builder.reset());
          digest.update((event.eventId() + ' ' + event.revision() + '\n').getBytes(UTF_8));
          games += event.type() == EventType.GAME_END ? 1 : 0;
          events++;
          taker.accept(event);
        }
        return new Contents(
            "warehouse, season " + season,
            HexFormat.of().formatHex(digest.digest()),
            events,
            games,
            0);
      }
    } catch (SQLException e) {
      throw new TrainingException("the warehouse's events cannot be read: " + e.getMessage(), e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Event event(ResultSet row, EventBuilder builder) throws SQLException {
    double distance = row.getDouble("distance_ft");
    return builder
        .distanceFt(row.wasNull() ? Double.NaN : distance)
        .eventId(row.getString("event_id"))
        .revision(row.getInt("revision"))
        .gameId(row.getString("game_id"))
        .seq(row.getInt("seq"))
        .tsMillis(millis(row.getTimestamp("ts")))
        .period(row.getInt("period"))
        .clockSeconds(row.getDouble("clock_seconds"))
        .typeName(row.getString("type"))
        .homeTeam(row.getString("home_team"))
        .awayTeam(row.getString("away_team"))
        .homeScore(row.getInt("home_score"))
        .awayScore(row.getInt("away_score"))
        .team(row.getString("team"))
        .playerId(row.getString("player_id"))
        .player(row.getString("player"))
        .subtype(row.getString("subtype"))
        .made(row.getBoolean("made"))
        .points(row.getInt("points"))
        .assistPlayerId(row.getString("assist_player_id"))
        .blockPlayerId(row.getString("block_player_id"))
        .stealPlayerId(row.getString("steal_player_id"))
        .foulDrawnPlayerId(row.getString("foul_drawn_player_id"))
        .qualifiers(texts(row.getArray("qualifiers")))
        .season(row.getString("season"))
        .seasonType(row.getString("season_type"))
        .gameDate(row.getString("game_date"))
        .starters(texts(row.getArray("starters")))
        .build();
  }

  private static long millis(Timestamp utc) {
    return utc.toLocalDateTime().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
