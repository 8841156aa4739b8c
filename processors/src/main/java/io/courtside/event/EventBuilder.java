package io.courtside.event;

import java.util.List;

/**
 * Collects the fields of an {@link Event}.
 *
 * <p>Checks nothing: {@link EventParser} does, for what comes from outside. Not thread safe; may be
 * reused after {@link #reset()}.
 */
public final class EventBuilder {
  private String eventId;
  private String gameId;
  private int seq;
  private long tsMillis;
  private int period;
  private double clockSeconds;
  private EventType type = EventType.UNKNOWN;
  private String typeName;
  private String homeTeam;
  private String awayTeam;
  private int homeScore;
  private int awayScore;
  private String team;
  private String playerId;
  private String player;
  private String subtype;
  private boolean made;
  private int points;
  private double distanceFt = Double.NaN;
  private String assistPlayerId;
  private String blockPlayerId;
  private String stealPlayerId;
  private String foulDrawnPlayerId;
  private List<String> qualifiers = List.of();
  private String season;
  private String seasonType;
  private String gameDate;
  private List<String> starters = List.of();
  private int revision = 1;

  /** A builder with nothing set. */
  public EventBuilder() {}

  EventBuilder(Event event) {
    this.eventId = event.eventId();
    this.gameId = event.gameId();
    this.seq = event.seq();
    this.tsMillis = event.tsMillis();
    this.period = event.period();
    this.clockSeconds = event.clockSeconds();
    this.type = event.type();
    this.typeName = event.typeName();
    this.homeTeam = event.homeTeam();
    this.awayTeam = event.awayTeam();
    this.homeScore = event.homeScore();
    this.awayScore = event.awayScore();
    this.team = event.team();
    this.playerId = event.playerId();
    this.player = event.player();
    this.subtype = event.subtype();
    this.made = event.made();
    this.points = event.points();
    this.distanceFt = event.distanceFt();
    this.assistPlayerId = event.assistPlayerId();
    this.blockPlayerId = event.blockPlayerId();
    this.stealPlayerId = event.stealPlayerId();
    this.foulDrawnPlayerId = event.foulDrawnPlayerId();
    this.qualifiers = event.qualifiers();
    this.season = event.season();
    this.seasonType = event.seasonType();
    this.gameDate = event.gameDate();
    this.starters = event.starters();
    this.revision = event.revision();
  }

  /** Forgets every field. */
  public EventBuilder reset() {
    eventId = null;
    gameId = null;
    seq = 0;
    tsMillis = 0;
    period = 0;
    clockSeconds = 0;
    type = EventType.UNKNOWN;
    typeName = null;
    homeTeam = null;
    awayTeam = null;
    homeScore = 0;
    awayScore = 0;
    team = null;
    playerId = null;
    player = null;
    subtype = null;
    made = false;
    points = 0;
    distanceFt = Double.NaN;
    assistPlayerId = null;
    blockPlayerId = null;
    stealPlayerId = null;
    foulDrawnPlayerId = null;
    qualifiers = List.of();
    season = null;
    seasonType = null;
    gameDate = null;
    starters = List.of();
    revision = 1;
    return this;
  }

  /** Sets {@link Event#eventId()}. */
  public EventBuilder eventId(String value) {
    this.eventId = value;
    return this;
  }

  /** Sets {@link Event#gameId()}. */
  public EventBuilder gameId(String value) {
    this.gameId = value;
    return this;
  }

  /** Sets {@link Event#seq()}. */
  public EventBuilder seq(int value) {
    this.seq = value;
    return this;
  }

  /** Sets {@link Event#tsMillis()}. */
  public EventBuilder tsMillis(long value) {
    this.tsMillis = value;
    return this;
  }

  /** Sets {@link Event#period()}. */
  public EventBuilder period(int value) {
    this.period = value;
    return this;
  }

  /** Sets {@link Event#clockSeconds()}. */
  public EventBuilder clockSeconds(double value) {
    this.clockSeconds = value;
    return this;
  }

  /** Sets {@link Event#homeTeam()}. */
  public EventBuilder homeTeam(String value) {
    this.homeTeam = value;
    return this;
  }

  /** Sets {@link Event#awayTeam()}. */
  public EventBuilder awayTeam(String value) {
    this.awayTeam = value;
    return this;
  }

  /** Sets {@link Event#homeScore()}. */
  public EventBuilder homeScore(int value) {
    this.homeScore = value;
    return this;
  }

  /** Sets {@link Event#awayScore()}. */
  public EventBuilder awayScore(int value) {
    this.awayScore = value;
    return this;
  }

  /** Sets {@link Event#team()}. */
  public EventBuilder team(String value) {
    this.team = value;
    return this;
  }

  /** Sets {@link Event#playerId()}. */
  public EventBuilder playerId(String value) {
    this.playerId = value;
    return this;
  }

  /** Sets {@link Event#player()}. */
  public EventBuilder player(String value) {
    this.player = value;
    return this;
  }

  /** Sets {@link Event#subtype()}. */
  public EventBuilder subtype(String value) {
    this.subtype = value;
    return this;
  }

  /** Sets {@link Event#made()}. */
  public EventBuilder made(boolean value) {
    this.made = value;
    return this;
  }

  /** Sets {@link Event#points()}. */
  public EventBuilder points(int value) {
    this.points = value;
    return this;
  }

  /** Sets {@link Event#distanceFt()}. */
  public EventBuilder distanceFt(double value) {
    this.distanceFt = value;
    return this;
  }

  /** Sets {@link Event#assistPlayerId()}. */
  public EventBuilder assistPlayerId(String value) {
    this.assistPlayerId = value;
    return this;
  }

  /** Sets {@link Event#blockPlayerId()}. */
  public EventBuilder blockPlayerId(String value) {
    this.blockPlayerId = value;
    return this;
  }

  /** Sets {@link Event#stealPlayerId()}. */
  public EventBuilder stealPlayerId(String value) {
    this.stealPlayerId = value;
    return this;
  }

  /** Sets {@link Event#foulDrawnPlayerId()}. */
  public EventBuilder foulDrawnPlayerId(String value) {
    this.foulDrawnPlayerId = value;
    return this;
  }

  /** Sets {@link Event#qualifiers()}. */
  public EventBuilder qualifiers(List<String> value) {
    this.qualifiers = value;
    return this;
  }

  /** Sets {@link Event#season()}. */
  public EventBuilder season(String value) {
    this.season = value;
    return this;
  }

  /** Sets {@link Event#seasonType()}. */
  public EventBuilder seasonType(String value) {
    this.seasonType = value;
    return this;
  }

  /** Sets {@link Event#gameDate()}. */
  public EventBuilder gameDate(String value) {
    this.gameDate = value;
    return this;
  }

  /** Sets {@link Event#starters()}. */
  public EventBuilder starters(List<String> value) {
    this.starters = value;
    return this;
  }

  /** Sets {@link Event#revision()}. */
  public EventBuilder revision(int value) {
    this.revision = value;
    return this;
  }

  /** Sets {@link Event#type()} and {@link Event#typeName()} from the word of the line. */
  public EventBuilder typeName(String value) {
    this.typeName = value;
    this.type = EventType.of(value);
    return this;
  }

  /** Sets {@link Event#type()} and the word for it. */
  public EventBuilder type(EventType value) {
    this.typeName = value.wireName();
    this.type = value;
    return this;
  }

  /** The event with the fields set so far. */
  public Event build() {
    return new Event(
        eventId,
        gameId,
        seq,
        tsMillis,
        period,
        clockSeconds,
        type,
        typeName,
        homeTeam,
        awayTeam,
        homeScore,
        awayScore,
        team,
        playerId,
        player,
        subtype,
        made,
        points,
        distanceFt,
        assistPlayerId,
        blockPlayerId,
        stealPlayerId,
        foulDrawnPlayerId,
        qualifiers,
        season,
        seasonType,
        gameDate,
        starters,
        revision);
  }
}
