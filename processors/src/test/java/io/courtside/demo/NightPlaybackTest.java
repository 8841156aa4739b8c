package io.courtside.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.event.Event;
import io.courtside.event.EventParser;
import io.courtside.simulate.Night;
import io.courtside.simulate.SimulatedGame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class NightPlaybackTest {
  private static final Instant START = Instant.parse("2026-10-21T23:00:00Z");
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
  private static final Night NIGHT = Night.simulate(7, START, 3);

  @TempDir private Path inbox;

  @Test
  void a_whole_night_arrives_one_file_a_game() throws Exception {
    try (NightPlayback playback = new NightPlayback(NIGHT, inbox, 60, new SteppedPace())) {
      playback.start();
      assertThat(playback.awaitEnd(LONG_ENOUGH)).isTrue();

      assertThat(playback.state()).isEqualTo(NightPlayback.State.ENDED);
      assertThat(playback.written()).isEqualTo(playback.events());
    }
    for (SimulatedGame game : NIGHT.games()) {
      assertThat(read(inbox.resolve("night-2026-10-21-" + game.gameId() + ".jsonl")))
          .isEqualTo(game.events());
    }
  }

  @Test
  void the_night_takes_its_length_at_the_given_speed() throws Exception {
    SteppedPace pace = new SteppedPace();
    long began = pace.nanos();
    NightPlayback playback = new NightPlayback(NIGHT, inbox, 60, pace);
    playback.start();
    assertThat(playback.awaitEnd(LONG_ENOUGH)).isTrue();

    assertThat(pace.nanos() - began).isEqualTo(playback.length().toNanos());
    assertThat(playback.length()).isBetween(Duration.ofSeconds(140), Duration.ofSeconds(240));
  }

  @Test
  void nothing_arrives_before_its_time() throws Exception {
    Duration tenMinutesAtSpeed60 = Duration.ofSeconds(10);
    NightPlayback playback =
        new NightPlayback(NIGHT, inbox, 60, new SteppedPace(tenMinutesAtSpeed60.toNanos()));
    long due = eventsBefore(START.plus(Duration.ofMinutes(10)));
    playback.start();
    while (playback.written() < due) {
      Thread.onSpinWait();
    }

    assertThat(playback.written()).isEqualTo((int) due);
    assertThat(playback.now()).isBeforeOrEqualTo(START.plus(Duration.ofMinutes(10)));
    playback.close();
    assertThat(playback.awaitEnd(LONG_ENOUGH)).isTrue();
    assertThat(playback.state()).isEqualTo(NightPlayback.State.STOPPED);
    assertThat(lines()).isEqualTo(due);
  }

  @Test
  void held_up_it_writes_at_once_what_is_due() throws Exception {
    List<Long> askedAt = new ArrayList<>();
    SteppedPace pace = new SteppedPace();
    Pace heldUp =
        new Pace() {
          @Override
          public long nanos() {
            return pace.nanos();
          }

          @Override
          public void sleep(long nanos) throws InterruptedException {
            if (askedAt.isEmpty()) {
              pace.pass(Duration.ofHours(1).toNanos());
            }
            askedAt.add(nanos);
            pace.sleep(nanos);
          }
        };
    NightPlayback playback = new NightPlayback(NIGHT, inbox, 60, heldUp);
    playback.start();
    assertThat(playback.awaitEnd(LONG_ENOUGH)).isTrue();

    assertThat(askedAt).hasSize(1);
    assertThat(lines()).isEqualTo(NIGHT.events().size());
  }

  @Test
  void at_2000_times_real_speed_it_keeps_up() throws Exception {
    NightPlayback playback = new NightPlayback(NIGHT, inbox, 2000, Pace.ofMachine());
    long began = System.nanoTime();
    playback.start();
    assertThat(playback.awaitEnd(LONG_ENOUGH)).isTrue();
    Duration took = Duration.ofNanos(System.nanoTime() - began);

    assertThat(took).isGreaterThanOrEqualTo(playback.length());
    assertThat(took).isLessThan(playback.length().plusSeconds(5));
  }

  @Test
  void a_night_is_not_played_twice_into_one_inbox() throws Exception {
    NightPlayback first = new NightPlayback(NIGHT, inbox, 60, new SteppedPace());
    first.start();
    assertThat(first.awaitEnd(LONG_ENOUGH)).isTrue();
    long before = lines();

    NightPlayback again = new NightPlayback(NIGHT, inbox, 60, new SteppedPace());
    assertThatThrownBy(again::start)
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("played here before");
    assertThat(lines()).isEqualTo(before);
  }

  @Test
  void closed_before_its_start_it_never_writes() throws Exception {
    NightPlayback playback = new NightPlayback(NIGHT, inbox, 60, new SteppedPace());
    playback.close();

    assertThat(playback.awaitEnd(Duration.ZERO)).isTrue();
    assertThatThrownBy(playback::start).isInstanceOf(IllegalStateException.class);
    assertThat(lines()).isZero();
  }

  @Test
  void a_speed_that_is_no_speed_is_refused() {
    assertThatThrownBy(() -> new NightPlayback(NIGHT, inbox, 0, new SteppedPace()))
        .hasMessageContaining("speed must be more than 0");
  }

  private static long eventsBefore(Instant time) {
    return NIGHT.events().stream().filter(e -> e.tsMillis() <= time.toEpochMilli()).count();
  }

  private long lines() throws IOException {
    long lines = 0;
    try (var files = Files.list(inbox)) {
      for (Path file : files.toList()) {
        lines += Files.readAllLines(file).size();
      }
    }
    return lines;
  }

  private static List<Event> read(Path file) throws Exception {
    EventParser parser = new EventParser();
    List<Event> events = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      events.add(parser.parse(bytes, 0, bytes.length));
    }
    return events;
  }
}
