package io.courtside.bench.peers;

import io.courtside.event.Event;
import io.courtside.event.EventFingerprint;
import io.courtside.event.NotAnEvent;
import io.courtside.event.Refusal;
import io.courtside.league.League;
import io.courtside.league.Opening;
import io.courtside.model.ModelFile;
import io.courtside.score.Credit;
import io.courtside.score.Fading;
import io.courtside.score.PlayContext;
import io.courtside.score.PlayerLine;
import io.courtside.score.PlayerTally;
import io.courtside.score.Score;
import io.courtside.score.ScoredEvent;
import io.courtside.score.Scorer;
import io.courtside.score.ShotForm;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Parses the lines of a game, takes out what was seen, puts them into order and scores them. */
final class ScoreGame extends KeyedProcessFunction<String, byte[], ScoredEvent> {
  private static final long serialVersionUID = 1;
  private static final Duration LATENESS = Duration.ofMinutes(1);
  private static final Duration FUTURE = Duration.ofHours(24);
  private static final Duration HALF_LIFE = Duration.ofMinutes(4);
  private static final int LINES_A_LOOK = 1024;

  /** Fires when the input ends, and not before. */
  private static final long AT_THE_END = Long.MAX_VALUE - 1;

  private final LongCounter scored = new LongCounter();
  private final LongCounter refused = new LongCounter();
  private final LongCounter duplicates = new LongCounter();
  private final LongCounter lates = new LongCounter();
  private final LineReader.Kind readerKind;
  private transient LineReader reader;
  private transient long latestMillis;
  private transient int linesToLook;
  private transient InstantSource clock;
  private transient Scorer scorer;
  private transient Fading fading;
  private transient League league;
  private transient Map<String, ShotForm> forms;
  private transient ModelFile model;
  private transient ValueState<GameMemory> games;

  /**
   * @param reader who reads the lines
   */
  ScoreGame(LineReader.Kind reader) {
    this.readerKind = reader;
  }

  @Override
  public void open(OpenContext context) throws IOException {
    clock = InstantSource.system();
    reader = readerKind.make();
    model = ModelFile.shipped();
    scorer = model.scorer();
    fading = new Fading(HALF_LIFE);
    league = new League(model.seed());
    forms = new HashMap<>();
    games =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("game", GameMemorySerializer.INSTANCE));
    getRuntimeContext().addAccumulator("scored", scored);
    getRuntimeContext().addAccumulator("refused", refused);
    getRuntimeContext().addAccumulator("duplicates", duplicates);
    getRuntimeContext().addAccumulator("late", lates);
  }

  @Override
  public void processElement(byte[] line, Context context, Collector<ScoredEvent> out)
      throws IOException {
    Event event;
    try {
      event = parse(line);
    } catch (NotAnEvent e) {
      refused.add(1L);
      return;
    }
    if (event.revision() > 1 || !event.gameId().equals(context.getCurrentKey())) {
      refused.add(1L);
      return;
    }
    GameMemory game = games.value();
    if (game == null) {
      game = new GameMemory();
    }
    int fingerprint = EventFingerprint.of(event);
    int before = game.see(event.seq(), fingerprint);
    if (before != 0) {
      (before == fingerprint ? duplicates : refused).add(1L);
      return;
    }
    order(game, event, line, out);
    if (!game.held.isEmpty()) {
      context.timerService().registerEventTimeTimer(AT_THE_END);
    }
    games.update(game);
  }

  /** The clock is asked once in a while only, as it is in Courtside. */
  private Event parse(byte[] line) throws NotAnEvent {
    if (linesToLook-- == 0) {
      latestMillis = clock.millis() + FUTURE.toMillis();
      linesToLook = LINES_A_LOOK;
    }
    Event event = reader.event(line);
    if (event.tsMillis() > latestMillis) {
      throw new NotAnEvent(Refusal.FUTURE_TIMESTAMP, "ts lies in the future");
    }
    return event;
  }

  private void order(GameMemory game, Event event, byte[] line, Collector<ScoredEvent> out) {
    game.gameMillis = Math.max(game.gameMillis, event.tsMillis());
    if (event.seq() < game.next) {
      lates.add(1L);
      score(game, event, true, out);
    } else if (event.seq() == game.next) {
      game.next++;
      score(game, event, false, out);
      releaseInTurn(game, out);
    } else {
      game.held.put(event.seq(), new GameMemory.Held(game.gameMillis, line));
    }
    if (!game.held.isEmpty()) {
      release(game, lastOverdue(game), out);
    }
  }

  private static int lastOverdue(GameMemory game) {
    int last = 0;
    for (Map.Entry<Integer, GameMemory.Held> held : game.held.entrySet()) {
      if (game.gameMillis - held.getValue().atMillis() >= LATENESS.toMillis()) {
        last = held.getKey();
      }
    }
    return last;
  }

  private void releaseInTurn(GameMemory game, Collector<ScoredEvent> out) {
    while (!game.held.isEmpty() && game.held.firstKey() == game.next) {
      releaseFirst(game, out);
    }
  }

  /** Gives up on what is missing before {@code seq}. */
  private void release(GameMemory game, int seq, Collector<ScoredEvent> out) {
    while (!game.held.isEmpty() && game.held.firstKey() <= seq) {
      releaseFirst(game, out);
    }
    releaseInTurn(game, out);
  }

  private void releaseFirst(GameMemory game, Collector<ScoredEvent> out) {
    Map.Entry<Integer, GameMemory.Held> first = game.held.pollFirstEntry();
    game.next = first.getKey() + 1;
    try {
      score(game, parse(first.getValue().line()), false, out);
    } catch (NotAnEvent e) {
      throw new IllegalStateException("a line that was an event before is none now", e);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ScoredEvent> out)
      throws IOException {
    GameMemory game = games.value();
    release(game, Integer.MAX_VALUE, out);
    games.update(game);
  }

  private void score(GameMemory game, Event event, boolean late, Collector<ScoredEvent> out) {
    if (!game.state.started()) {
      Opening opening = league.begin(event);
      game.state = game.state.withMatchup(opening.matchup());
    }
    PlayContext context = PlayContext.of(game.state.lineups(), this::form);
    Score score = scorer.score(game.state, event, late, context);
    long now = clock.millis();
    long age = game.changedAtMillis == 0 ? 0 : Math.max(0, now - game.changedAtMillis);
    count(game, event, score);
    game.state = score.after();
    game.changedAtMillis = now;
    scored.add(1L);
    out.collect(
        new ScoredEvent(
            event,
            score.homeWpNanos(),
            score.homeWpEvenNanos(),
            score.wpaNanos(),
            score.leverageMicros(),
            score.credits(),
            scorer.modelName(),
            late,
            age,
            now));
  }

  /** How a player shot before the season: what games of this season add is left out. */
  private ShotForm form(String player) {
    return forms.computeIfAbsent(player, id -> model.seed().player(id).shots().carried());
  }

  private void count(GameMemory game, Event event, Score score) {
    if (event.playerId() != null) {
      tally(game, event.playerId()).acted(event);
    }
    boolean clutch = game.state.clutch();
    for (Credit credit : score.credits()) {
      if (credit.playerId() != null) {
        tally(game, credit.playerId())
            .credited(credit.impactNanos(), clutch, event.tsMillis(), fading);
      }
    }
  }

  private static PlayerTally tally(GameMemory game, String player) {
    return game.players.computeIfAbsent(player, id -> new PlayerTally(PlayerLine.empty()));
  }
}
