package io.courtside.event;

/**
 * Reads the lines that nearly every line is like: the fields of the form in their everyday
 * spelling.
 *
 * <p>Refuses nothing. Whatever it does not know (an escape, an unknown field, a value that may be
 * out of range) it leaves to the {@link StrictReader}. So it must take a line only where that one
 * reads the very same event. Not thread safe.
 */
final class EverydayReader {
  private static final FieldName EVENT_ID = FieldName.of("event_id");
  private static final FieldName GAME_ID = FieldName.of("game_id");
  private static final FieldName SEQ = FieldName.of("seq");
  private static final FieldName TS = FieldName.of("ts");
  private static final FieldName PERIOD = FieldName.of("period");
  private static final FieldName CLOCK = FieldName.of("clock");
  private static final FieldName TYPE = FieldName.of("type");
  private static final FieldName TEAM = FieldName.of("team");
  private static final FieldName PLAYER_ID = FieldName.of("player_id");
  private static final FieldName PLAYER = FieldName.of("player");
  private static final FieldName SUBTYPE = FieldName.of("subtype");
  private static final FieldName MADE = FieldName.of("made");
  private static final FieldName POINTS = FieldName.of("points");
  private static final FieldName DISTANCE_FT = FieldName.of("distance_ft");
  private static final FieldName ASSIST_PLAYER_ID = FieldName.of("assist_player_id");
  private static final FieldName BLOCK_PLAYER_ID = FieldName.of("block_player_id");
  private static final FieldName STEAL_PLAYER_ID = FieldName.of("steal_player_id");
  private static final FieldName FOUL_DRAWN_PLAYER_ID = FieldName.of("foul_drawn_player_id");
  private static final FieldName QUALIFIERS = FieldName.of("qualifiers");
  private static final FieldName SEASON = FieldName.of("season");
  private static final FieldName SEASON_TYPE = FieldName.of("season_type");
  private static final FieldName GAME_DATE = FieldName.of("game_date");
  private static final FieldName STARTERS = FieldName.of("starters");
  private static final FieldName HOME_TEAM = FieldName.of("home_team");
  private static final FieldName AWAY_TEAM = FieldName.of("away_team");
  private static final FieldName HOME_SCORE = FieldName.of("home_score");
  private static final FieldName AWAY_SCORE = FieldName.of("away_score");
  private static final FieldName REVISION = FieldName.of("revision");

  private final LineCursor line;
  private final EventBuilder builder = new EventBuilder();

  EverydayReader(SymbolTable symbols, Timestamps timestamps) {
    line = new LineCursor(symbols, timestamps);
  }

  /** The event in {@code bytes[from, from + length)}; null where the strict reader must look. */
  Event event(byte[] bytes, int from, int length) {
    if (!line.open(bytes, from, length)) {
      return null;
    }
    builder.reset();
    // Asked in the order in which lines are written: for most of them once round is enough.
    int before;
    do {
      before = line.at();
      place();
      actor();
      outcome();
      others();
      game();
      score();
    } while (!line.isRead() && line.at() != before);
    Event event = line.isRead() && line.found() == EventForm.ALL_REQUIRED ? builder.build() : null;
    return event != null && EventForm.hasTwoTeams(event) ? event : null;
  }

  private void place() {
    if (line.isAt(EVENT_ID)) {
      builder.eventId(line.newText());
    }
    if (line.isAt(GAME_ID)) {
      builder.gameId(line.text());
    }
    if (line.isAt(SEQ)) {
      builder.seq(line.integer(1, EventParser.MAX_SEQ));
    }
    if (line.isAt(TS)) {
      builder.tsMillis(line.time());
    }
    if (line.isAt(PERIOD)) {
      builder.period(line.integer(1, EventForm.MAX_PERIOD));
    }
    if (line.isAt(CLOCK)) {
      builder.clockSeconds(line.number(EventForm.MAX_CLOCK_SECONDS));
    }
    if (line.isAt(TYPE)) {
      builder.typeName(line.text());
    }
  }

  private void actor() {
    if (line.isAt(TEAM)) {
      builder.team(line.text());
    }
    if (line.isAt(PLAYER_ID)) {
      builder.playerId(line.text());
    }
    if (line.isAt(PLAYER)) {
      builder.player(line.text());
    }
    if (line.isAt(SUBTYPE)) {
      builder.subtype(line.text());
    }
  }

  private void outcome() {
    if (line.isAt(MADE)) {
      builder.made(line.bool());
    }
    if (line.isAt(POINTS)) {
      builder.points(line.integer(0, EventForm.MAX_POINTS));
    }
    if (line.isAt(DISTANCE_FT)) {
      builder.distanceFt(line.number(EventForm.MAX_DISTANCE_FT));
    }
  }

  private void others() {
    if (line.isAt(ASSIST_PLAYER_ID)) {
      builder.assistPlayerId(line.text());
    }
    if (line.isAt(BLOCK_PLAYER_ID)) {
      builder.blockPlayerId(line.text());
    }
    if (line.isAt(STEAL_PLAYER_ID)) {
      builder.stealPlayerId(line.text());
    }
    if (line.isAt(FOUL_DRAWN_PLAYER_ID)) {
      builder.foulDrawnPlayerId(line.text());
    }
    if (line.isAt(QUALIFIERS)) {
      builder.qualifiers(line.texts());
    }
  }

  private void game() {
    if (line.isAt(SEASON)) {
      builder.season(line.text());
    }
    if (line.isAt(SEASON_TYPE)) {
      builder.seasonType(line.text());
    }
    if (line.isAt(GAME_DATE)) {
      builder.gameDate(line.text());
    }
    if (line.isAt(STARTERS)) {
      builder.starters(line.texts());
    }
  }

  private void score() {
    if (line.isAt(HOME_TEAM)) {
      builder.homeTeam(line.text());
    }
    if (line.isAt(AWAY_TEAM)) {
      builder.awayTeam(line.text());
    }
    if (line.isAt(HOME_SCORE)) {
      builder.homeScore(line.integer(0, EventForm.MAX_SCORE));
    }
    if (line.isAt(AWAY_SCORE)) {
      builder.awayScore(line.integer(0, EventForm.MAX_SCORE));
    }
    if (line.isAt(REVISION)) {
      builder.revision(line.integer(1, EventParser.MAX_REVISION));
    }
  }
}
