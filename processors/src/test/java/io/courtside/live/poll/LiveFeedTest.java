package io.courtside.live.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.courtside.event.Event;
import io.courtside.event.EventParser;
import io.courtside.live.BoxScore;
import io.courtside.live.FeedFiles;
import io.courtside.live.FeedHistory;
import io.courtside.live.FeedReader;
import io.courtside.live.GameTranslation;
import io.courtside.live.LandedGames;
import io.courtside.live.LiveGame;
import io.courtside.live.LiveLog;
import io.courtside.simulate.SimulatedGame;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Games served by a real HTTP server on this machine, followed with a clock of the test's own. */
class LiveFeedTest {
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration SETTLE = Duration.ofHours(3);

  @TempDir Path inbox;

  private FeedServer server;
  private boolean lanesAreFull;
  private Instant now = Instant.parse("2024-01-10T00:00:00Z");

  @BeforeEach
  void start() throws Exception {
    server = new FeedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private LiveFeed feed(String gameId) {
    return feed("/playbyplay_" + gameId + ".json", LiveLog.in(inbox));
  }

  private LiveFeed feed(String path, LandedGames landedGames) {
    return new LiveFeed(
        FeedAddress.of(server.uri(path)),
        new HttpFeedClient(Duration.ofSeconds(5), () -> now),
        landedGames,
        SETTLE,
        new BackOff(POLL),
        () -> lanesAreFull,
        () -> now,
        new SplittableRandom(1));
  }

  private void serve(FeedFiles game) {
    server.serve("/playbyplay_" + game.gameId() + ".json", game.playByPlayBytes());
    server.serve("/boxscore_" + game.gameId() + ".json", game.boxScoreBytes());
  }

  private void serve(FeedFiles game, FeedHistory history, int moment) {
    server.serve(
        "/playbyplay_" + game.gameId() + ".json", game.playByPlayBytes(history.at(moment)));
  }

  /** What the route does at each tick. */
  private void tick(LiveFeed feed) throws Exception {
    FeedReading reading = feed.fetch();
    if (reading != null) {
      feed.land(feed.translate(reading));
    }
    now = now.plus(POLL);
  }

  private List<Event> landed(String gameId) throws Exception {
    List<Event> events = new ArrayList<>();
    EventParser parser = new EventParser();
    Path file = inbox.resolve("landing-live-" + gameId + ".jsonl");
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      byte[] bytes = line.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      events.add(parser.parse(bytes, 0, bytes.length));
    }
    return events;
  }

  /** The latest revision of each slot, as if it were the first. */
  private List<Event> finalList(String gameId) throws Exception {
    return LiveGame.of(landed(gameId)).events().stream()
        .map(event -> event.toBuilder().revision(1).build())
        .toList();
  }

  private static List<Event> imported(FeedFiles game) throws Exception {
    BoxScore boxScore = FeedReader.boxScore(game.boxScoreBytes());
    return GameTranslation.events(
        FeedReader.playByPlay(game.playByPlayBytes()), Optional.of(boxScore));
  }

  private static void assertEachRevisionIsThereOnce(List<Event> landed) {
    Map<String, Integer> revisions = new HashMap<>();
    for (Event event : landed) {
      assertThat(event.revision()).isEqualTo(revisions.getOrDefault(event.eventId(), 0) + 1);
      revisions.put(event.eventId(), event.revision());
    }
  }

  /** Serves a game action by action, badly, and holds what was landed against the finished file. */
  private void follow(FeedFiles game, long seed) throws Exception {
    FeedHistory history = new FeedHistory(game.actions(), seed);
    assertThat(history.edited() * history.late() * history.withdrawn()).isPositive();
    Random random = new Random(seed);
    LiveFeed feed = feed(game.gameId());
    for (int moment = 0; moment < history.moments(); moment++) {
      serve(game, history, moment);
      if (moment == 10) {
        server.serve("/boxscore_" + game.gameId() + ".json", game.boxScoreBytes());
      }
      server.be(mood(random));
      tick(feed);
      if (random.nextInt(4) == 0) {
        tick(feed);
      }
      if (moment % 97 == 50) {
        feed = feed(game.gameId());
      }
    }
    server.be(FeedServer.Mood.FINE);
    for (int i = 0; i < 80; i++) {
      tick(feed);
    }
    assertThat(feed.state()).isEqualTo(LiveFeed.State.FOLLOWING);
    assertThat(finalList(game.gameId())).isEqualTo(imported(game));
    assertEachRevisionIsThereOnce(landed(game.gameId()));
    assertThat(landed(game.gameId())).anyMatch(event -> event.revision() > 1);
    assertThat(server.notModified()).isPositive();
  }

  private static FeedServer.Mood mood(Random random) {
    FeedServer.Mood[] moods = FeedServer.Mood.values();
    return random.nextInt(12) == 0 ? moods[random.nextInt(moods.length)] : FeedServer.Mood.FINE;
  }

  @Test
  void games_served_badly_and_corrected_later_end_as_their_finished_files() throws Exception {
    List<SimulatedGame> night = FeedFiles.night(7, 2);
    for (int i = 0; i < night.size(); i++) {
      follow(FeedFiles.of(night.get(i), "002230090" + i), 100 + i);
    }
  }

  @Test
  void recorded_games_served_badly_and_corrected_later_end_as_their_finished_files()
      throws Exception {
    assumeThat(FeedFiles.recorded()).as(FeedFiles.skipped()).isNotEmpty();
    long seed = 200;
    for (FeedFiles game : FeedFiles.recorded()) {
      follow(game, seed++);
    }
  }

  private static FeedFiles game() {
    return FeedFiles.of(FeedFiles.night(5, 1).get(0), "0022300999");
  }

  @Test
  void nothing_new_is_neither_sent_nor_landed_again() throws Exception {
    serve(game());
    LiveFeed feed = feed("0022300999");
    tick(feed);
    int lines = landed("0022300999").size();
    tick(feed);
    tick(feed);
    assertThat(landed("0022300999")).hasSize(lines);
    assertThat(server.full()).isEqualTo(2);
    assertThat(feed.tally().news()).isEqualTo(1);
  }

  @Test
  void a_restart_lands_nothing_twice() throws Exception {
    serve(game());
    tick(feed("0022300999"));
    int lines = landed("0022300999").size();
    tick(feed("0022300999"));
    assertThat(landed("0022300999")).hasSize(lines);
  }

  @Test
  void a_box_score_that_comes_late_fills_the_start_and_the_names() throws Exception {
    FeedFiles game = game();
    server.serve("/playbyplay_0022300999.json", game.playByPlayBytes());
    LiveFeed feed = feed("0022300999");
    tick(feed);
    assertThat(landed("0022300999").get(0).starters()).isEmpty();
    serve(game);
    tick(feed);
    assertThat(finalList("0022300999")).isEqualTo(imported(game));
    Event start = LiveGame.of(landed("0022300999")).slots().get(0);
    assertThat(start.starters()).hasSize(10);
    assertThat(start.revision()).isEqualTo(2);
  }

  @Test
  void a_box_score_that_is_gone_after_a_restart_takes_nothing_away() throws Exception {
    FeedFiles game = game();
    serve(game);
    tick(feed("0022300999"));
    server.serve(
        "/boxscore_0022300999.json", "oops".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    LiveFeed again = feed("0022300999");
    for (int i = 0; i < 40; i++) {
      tick(again);
    }
    assertThat(again.state()).isEqualTo(LiveFeed.State.FOLLOWING);
    assertThat(finalList("0022300999")).isEqualTo(imported(game));
    assertThat(landed("0022300999")).hasSize(game.actions().size() + 1);
  }

  @Test
  void a_game_that_has_not_begun_is_waited_for() throws Exception {
    LiveFeed feed = feed("0022300999");
    tick(feed);
    assertThat(feed.state()).isEqualTo(LiveFeed.State.ABSENT);
    serve(game());
    now = now.plusSeconds(30);
    tick(feed);
    assertThat(feed.state()).isEqualTo(LiveFeed.State.FOLLOWING);
    assertThat(landed("0022300999")).isNotEmpty();
  }

  @Test
  void a_server_that_asks_for_patience_gets_it() throws Exception {
    serve(game());
    server.be(FeedServer.Mood.ASKS_FOR_PATIENCE);
    LiveFeed feed = feed("0022300999");
    tick(feed);
    server.be(FeedServer.Mood.FINE);
    for (int i = 0; i < 58; i++) {
      tick(feed);
    }
    assertThat(server.full()).isZero();
    for (int i = 0; i < 5; i++) {
      tick(feed);
    }
    assertThat(server.full()).isPositive();
  }

  @Test
  void an_older_list_out_of_a_cache_is_passed_over() throws Exception {
    FeedFiles game = game();
    serve(game);
    String path = "/playbyplay_0022300999.json";
    server.serve(path, game.playByPlayBytes(), "Tue, 09 Jan 2024 23:00:10 GMT");
    LiveFeed feed = feed("0022300999");
    tick(feed);
    int lines = landed("0022300999").size();
    byte[] older = game.playByPlayBytes(game.actions().subList(0, 50));
    server.serve(path, older, "Tue, 09 Jan 2024 23:00:00 GMT");
    tick(feed);
    assertThat(landed("0022300999")).hasSize(lines);
    server.serve(path, older, "Tue, 09 Jan 2024 23:00:20 GMT");
    tick(feed);
    assertThat(finalList("0022300999")).hasSize(51);
  }

  @Test
  void while_the_lanes_are_full_it_is_asked_later_and_later_and_misses_nothing() throws Exception {
    FeedFiles game = game();
    FeedHistory history = new FeedHistory(game.actions(), 1);
    Instant start = now;
    LiveFeed feed = feed(game.gameId());
    List<Long> askedAtSeconds = new ArrayList<>();
    for (int moment = 0; moment < 50; moment++) {
      lanesAreFull = moment > 0;
      serve(game, history, moment);
      long polls = feed.tally().polls();
      long second = Duration.between(start, now).toSeconds();
      tick(feed);
      if (feed.tally().polls() > polls) {
        askedAtSeconds.add(second);
      }
    }
    assertThat(askedAtSeconds).containsExactly(0L, 4L, 12L, 28L, 58L, 88L);
    assertThat(feed.isHeld()).isTrue();

    lanesAreFull = false;
    serve(game);
    long polls = feed.tally().polls();
    tick(feed);
    tick(feed);
    assertThat(feed.isHeld()).isFalse();
    assertThat(feed.tally().polls()).isEqualTo(polls + 2);
    assertThat(finalList(game.gameId())).isEqualTo(imported(game));
  }

  @Test
  void a_game_is_left_alone_some_time_after_its_end() throws Exception {
    serve(game());
    LiveFeed feed = feed("0022300999");
    tick(feed);
    now = now.plus(SETTLE).minus(POLL.multipliedBy(2));
    tick(feed);
    assertThat(feed.state()).isEqualTo(LiveFeed.State.FOLLOWING);
    now = now.plus(POLL);
    long polls = feed.tally().polls();
    tick(feed);
    assertThat(feed.state()).isEqualTo(LiveFeed.State.OVER);
    assertThat(feed.tally().polls()).isEqualTo(polls);
  }

  @Test
  void a_game_is_followed_from_one_address_only() throws Exception {
    serve(game());
    server.serve("/again.json", game().playByPlayBytes());
    LandedGames landedGames = LiveLog.in(inbox);
    tick(feed("/playbyplay_0022300999.json", landedGames));
    int lines = landed("0022300999").size();
    LiveFeed second = feed("/again.json", landedGames);
    tick(second);
    tick(second);
    assertThat(second.state()).isEqualTo(LiveFeed.State.OVER);
    assertThat(landed("0022300999")).hasSize(lines);
  }

  @Test
  void failures_are_counted_by_kind() throws Exception {
    serve(game());
    LiveFeed feed = feed("0022300999");
    for (FeedServer.Mood mood :
        List.of(
            FeedServer.Mood.FAILS,
            FeedServer.Mood.HANGS_UP,
            FeedServer.Mood.SPEAKS_HTML,
            FeedServer.Mood.CUTS_THE_FILE)) {
      server.be(mood);
      tick(feed);
      assertThat(feed.state()).isEqualTo(LiveFeed.State.TROUBLED);
      now = now.plusSeconds(60);
    }
    assertThat(feed.tally().failures()).isEqualTo(2);
    assertThat(feed.tally().unreadable()).isEqualTo(2);
    assertThat(landed("0022300999")).isEmpty();
  }

  @Test
  void the_box_score_is_beside_the_play_by_play() {
    URI address =
        URI.create("https://cdn.example.com/liveData/playbyplay/playbyplay_0022300999.json?x=1");
    assertThat(FeedAddress.of(address).boxScore())
        .isEqualTo(
            URI.create("https://cdn.example.com/liveData/boxscore/boxscore_0022300999.json?x=1"));
    assertThat(FeedAddress.of(URI.create("http://playbyplay/playbyplay")).boxScore())
        .isEqualTo(URI.create("http://playbyplay/boxscore"));
    assertThat(FeedAddress.of(URI.create("http://playbyplay:80/game.json")).hasBoxScore())
        .isFalse();
  }
}
