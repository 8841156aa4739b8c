package io.courtside.live.poll;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.event.EventWriter;
import io.courtside.live.AlreadyFollowed;
import io.courtside.live.BoxScore;
import io.courtside.live.FeedReader;
import io.courtside.live.GameTranslation;
import io.courtside.live.LandedGame;
import io.courtside.live.LandedGames;
import io.courtside.live.NotAFeed;
import io.courtside.live.PlayByPlay;
import io.courtside.live.poll.PolledFile.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One game followed live: fetch, translate, land, again and again.
 *
 * <p>The three steps are a route's; between them nothing is kept that the landing file could not
 * bring back. A step that fails may be done again. Not thread safe.
 */
public final class LiveFeed {
  private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
  private static final int TRIES_FOR_THE_BOX_SCORE = 3;

  /** How a feed is doing. */
  public enum State {
    /** Not asked yet. */
    NEW,
    /** There is no file yet. */
    ABSENT,
    /** It answers. */
    FOLLOWING,
    /** It does not answer, or not with what it should. */
    TROUBLED,
    /** Asked no more: the game is over and was looked at long enough, or has another follower. */
    OVER
  }

  private final FeedAddress address;
  private final LandedGames landedGames;
  private final Duration settle;
  private final BackOff backOff;
  private final PollPace pace;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final PolledFile<PlayByPlay> plays;
  private final PolledFile<BoxScore> boxScore;
  private final EventWriter writer = new EventWriter();

  // Also read by who looks in from outside.
  private volatile State state = State.NEW;
  private volatile FeedTally tally = new FeedTally(0, 0, 0, 0, 0, 0, 0);
  private LandedGame landed;
  private String landedId;
  private boolean changed;
  private int failures;
  private int boxScoreFailures;
  private boolean boxScoreFinal;
  private Instant notBefore = Instant.MIN;
  private Instant endSeen;

  /**
   * @param settle how long a game is looked at after its end, for late corrections
   * @param backOff the pauses after failures; the first is the time between two polls
   * @param lanesAreFull asked before each poll; while they are, the feed is asked less often
   * @param clock paces what is asked again after a failure or a game's end
   */
  public LiveFeed(
      FeedAddress address,
      FeedClient client,
      LandedGames landedGames,
      Duration settle,
      BackOff backOff,
      BooleanSupplier lanesAreFull,
      InstantSource clock,
      RandomGenerator random) {
    this.address = address;
    this.landedGames = landedGames;
    this.settle = settle;
    this.backOff = backOff;
    this.pace = new PollPace(backOff.first(), lanesAreFull);
    this.clock = clock;
    this.random = random;
    this.plays = new PolledFile<>(address.playByPlay(), client, FeedReader::playByPlay);
    this.boxScore = new PolledFile<>(address.boxScore(), client, FeedReader::boxScore);
  }

  /** How the feed is doing. */
  public State state() {
    return state;
  }

  /** Whether it is asked less often than it should be, because the lanes are full. */
  public boolean isHeld() {
    return state != State.OVER && pace.isSlowed();
  }

  /** What became of the polls so far. */
  public FeedTally tally() {
    return tally;
  }

  /**
   * Asks the server, unless it is not time.
   *
   * @return what the files say; null where there is nothing new to do
   */
  public FeedReading fetch() {
    Instant now = clock.instant();
    if (state == State.OVER || now.isBefore(notBefore) || isSettled(now) || isPutOff(now)) {
      return null;
    }
    try {
      count(1, 0, 0, 0, 0);
      if (!ask()) {
        count(0, 0, 1, 0, 0);
        pause(State.ABSENT, "there is no such file yet", Duration.ZERO);
        return null;
      }
    } catch (FeedRefused e) {
      count(0, 0, 0, 1, 0);
      pause(State.TROUBLED, e.getMessage(), e.retryAfter());
      return null;
    } catch (IOException e) {
      count(0, 0, 0, 1, 0);
      pause(State.TROUBLED, e.getMessage(), Duration.ZERO);
      return null;
    } catch (NotAFeed e) {
      count(0, 0, 0, 0, 1);
      pause(State.TROUBLED, "the file " + e.getMessage(), Duration.ZERO);
      return null;
    } catch (InterruptedException e) {
      // The program ends.
      Thread.currentThread().interrupt();
      return null;
    }
    failures = 0;
    enter(State.FOLLOWING, "it answers");
    return changed
        ? new FeedReading(plays.content(), Optional.ofNullable(boxScore.content()))
        : null;
  }

  private boolean isPutOff(Instant now) {
    boolean before = pace.isSlowed();
    boolean putOff = pace.putsOff(now);
    if (pace.isSlowed() != before) {
      LOG.info(
          "live feed {}: {}",
          address.playByPlay(),
          before
              ? "the lanes have room; it is asked as often as ever"
              : "the lanes are full; it is asked less often until they have room");
    }
    return putOff;
  }

  /** Asks for what has to be asked for; false where there is no play-by-play. */
  private boolean ask() throws IOException, InterruptedException, NotAFeed {
    Outcome outcome = plays.poll();
    if (outcome == Outcome.ABSENT) {
      return false;
    }
    if (outcome == Outcome.NEW) {
      count(0, 1, 0, 0, 0);
      changed = true;
    }
    if (address.hasBoxScore() && needsBoxScore(outcome)) {
      askForBoxScore();
    }
    return true;
  }

  private boolean needsBoxScore(Outcome ofPlays) {
    BoxScore known = boxScore.content();
    return known == null
        || (isEnded() ? !boxScoreFinal : known.starters().isEmpty())
        || (ofPlays == Outcome.NEW && namesSomebodyElse(known));
  }

  private boolean namesSomebodyElse(BoxScore known) {
    return plays.content().actions().stream()
        .map(action -> action.play().playerId())
        .anyMatch(id -> id != null && !known.names().containsKey(id));
  }

  /** Without a box score a game goes on with less; but a short outage must not take it away. */
  private void askForBoxScore() throws IOException, InterruptedException, NotAFeed {
    try {
      Outcome outcome = boxScore.poll();
      changed |= outcome == Outcome.NEW;
      boxScoreFinal = isEnded() && outcome != Outcome.ABSENT;
      boxScoreFailures = 0;
    } catch (IOException | NotAFeed e) {
      boxScoreFailures++;
      if (boxScore.content() == null && boxScoreFailures < TRIES_FOR_THE_BOX_SCORE) {
        throw e;
      }
    }
  }

  private boolean isEnded() {
    PlayByPlay now = plays.content();
    return now.actions().stream().anyMatch(action -> action.play().type() == EventType.GAME_END);
  }

  private boolean isSettled(Instant now) {
    if (endSeen == null || now.isBefore(endSeen.plus(settle))) {
      return false;
    }
    enter(State.OVER, "its game ended " + settle.toMinutes() + " minutes ago; it is left alone");
    return true;
  }

  /**
   * Finds out what has to be published.
   *
   * @return in order of {@code seq}; empty where the files say nothing new
   * @throws IOException where what was published before cannot be read
   */
  public List<Event> translate(FeedReading reading) throws IOException {
    String gameId = reading.plays().gameId();
    if (!gameId.equals(landedId)) {
      try {
        landed = landedGames.open(gameId);
        landedId = gameId;
      } catch (AlreadyFollowed e) {
        enter(State.OVER, e.getMessage() + "; this one is left alone");
        return List.of();
      }
    }
    Optional<BoxScore> box =
        reading
            .boxScore()
            .filter(of -> of.gameId().equals(gameId))
            .or(() -> BoxScore.rememberedBy(landed.game().slots()));
    return landed.game().toPublish(GameTranslation.events(reading.plays(), box));
  }

  /**
   * Publishes events.
   *
   * @throws IOException where they cannot be made durable; nothing has changed then
   */
  public void land(List<Event> events) throws IOException {
    if (!events.isEmpty()) {
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      events.forEach(event -> writer.append(event, lines));
      landed.landing().take(lines.toByteArray());
      landed = new LandedGame(landed.game().after(events), landed.landing());
      countLanded(events);
    }
    changed = false;
    if (!isEnded()) {
      endSeen = null;
    } else if (endSeen == null) {
      endSeen = clock.instant();
    }
  }

  private void pause(State entered, String reason, Duration askedFor) {
    failures++;
    notBefore = clock.instant().plus(backOff.pause(failures, askedFor, random));
    enter(entered, reason);
  }

  private void enter(State entered, String reason) {
    if (entered != state) {
      state = entered;
      if (entered == State.TROUBLED) {
        LOG.warn("live feed {}: {}", address.playByPlay(), reason);
      } else {
        LOG.info("live feed {}: {}", address.playByPlay(), reason);
      }
    }
  }

  private void count(int polls, int news, int absent, int failed, int unreadable) {
    tally =
        new FeedTally(
            tally.polls() + polls,
            tally.news() + news,
            tally.absent() + absent,
            tally.failures() + failed,
            tally.unreadable() + unreadable,
            tally.events(),
            tally.revisions());
  }

  private void countLanded(List<Event> events) {
    long revised = events.stream().filter(event -> event.revision() > 1).count();
    tally =
        new FeedTally(
            tally.polls(),
            tally.news(),
            tally.absent(),
            tally.failures(),
            tally.unreadable(),
            tally.events() + events.size(),
            tally.revisions() + revised);
  }
}
