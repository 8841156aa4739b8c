package io.courtside.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.courtside.event.Events;
import io.courtside.health.Health;
import io.courtside.health.Trouble;
import io.courtside.source.TailProgress;
import io.courtside.validate.LineRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2023-10-24T23:40:00Z"));

  private final List<String> landed = new ArrayList<>();
  private List<Trouble> troubles = List.of();
  private List<TailProgress.OfSource> read = List.of();
  private long nanos;
  private boolean diskFull;

  @TempDir private Path inbox;

  private Intake intake() {
    return new Intake(
        new LineRules(CLOCK, Duration.ofMinutes(5)),
        1_000,
        100,
        new Backlog(inbox, () -> new TailProgress(0, 0, read), () -> nanos),
        lines -> {
          if (diskFull) {
            throw new IOException("no room left");
          }
          landed.add(new String(lines, StandardCharsets.UTF_8));
        },
        new Health(CLOCK, now -> troubles = now));
  }

  private static Answer refusal(ThrowingCallable step) {
    return catchThrowableOfType(NotTaken.class, step).answer();
  }

  private static JsonNode json(Answer answer) throws IOException {
    return new ObjectMapper().readTree(answer.json());
  }

  private Answer refusalOf(String body) {
    return refusal(() -> intake().check(Events.utf8(body)));
  }

  @Test
  void lines_that_are_all_events_are_landed_as_they_came() throws Exception {
    String lines = Events.line() + "\r\n" + Events.line() + "\n";
    Submission submission = intake().check(Events.utf8(lines));
    assertThat(intake().land(submission)).isEqualTo(new Answer(202, "{\"taken\":2}", 0));
    assertThat(landed).containsExactly(lines);
  }

  @Test
  void a_last_line_without_newline_gets_one() throws Exception {
    intake().land(intake().check(Events.utf8(Events.line())));
    assertThat(landed).containsExactly(Events.line() + "\n");
  }

  @Test
  void each_line_that_is_no_event_is_named_with_its_reason() throws Exception {
    String body =
        String.join(
            "\n",
            "{",
            Events.line(),
            "",
            Events.lineWith("ts", "\"2031-01-01T00:00:00Z\""),
            "x".repeat(1_001),
            Events.lineWithout("seq"));
    JsonNode answer = json(refusalOf(body));
    assertThat(answer.path("taken").intValue()).isZero();
    assertThat(answer.path("error").asText()).isEqualTo("lines that are no events: 5 of 6");
    assertThat(answer.path("lines").findValuesAsText("line"))
        .containsExactly("1", "3", "4", "5", "6");
    assertThat(answer.path("lines").findValuesAsText("reason"))
        .containsExactly(
            "malformed_json", "empty_line", "future_timestamp", "line_too_long", "missing_field");
    assertThat(answer.path("lines").get(4).path("detail").asText()).isEqualTo("seq is required");
    assertThat(refusalOf(body).status()).isEqualTo(400);
  }

  @Test
  void the_first_hundred_bad_lines_are_named_and_all_are_counted() throws Exception {
    JsonNode answer = json(refusalOf("x\n".repeat(250)));
    assertThat(answer.path("lines")).hasSize(100);
    assertThat(answer.path("error").asText()).contains("250 of 250");
  }

  @Test
  void an_empty_body_is_no_request() {
    assertThat(refusalOf("").status()).isEqualTo(400);
  }

  @Test
  void a_disk_that_does_not_take_it_is_told_and_the_client_comes_again() throws Exception {
    Intake intake = intake();
    Submission submission = intake.check(Events.utf8(Events.line()));
    diskFull = true;
    Answer answer = refusal(() -> intake.land(submission));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.retryAfterSeconds()).isPositive();
    assertThat(troubles).extracting(Trouble::what).containsExactly("no room left");

    diskFull = false;
    intake.land(submission);
    assertThat(landed).hasSize(1);
    assertThat(troubles).isEmpty();
  }

  @Test
  void who_comes_while_much_is_unread_is_asked_to_wait() throws Exception {
    Path segment = inbox.resolve("landing-http-000001.jsonl");
    Files.writeString(segment, "x".repeat(150));
    Files.writeString(inbox.resolve("night.jsonl"), "x".repeat(500));
    read = List.of(new TailProgress.OfSource(segment.toString(), 50, 60));
    Intake intake = intake();
    intake.requireRoom();

    intake.land(new Submission(new byte[] {'\n'}, 1));
    Answer answer = refusal(intake::requireRoom);
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.retryAfterSeconds()).isPositive();
    assertThat(answer.json()).contains("101 bytes");

    read = List.of(new TailProgress.OfSource(segment.toString(), 151, 151));
    nanos += 100_000_000;
    intake.requireRoom();
  }

  @Test
  void an_inbox_that_cannot_be_listed_is_trouble_of_the_disk() throws Exception {
    Files.delete(inbox);
    assertThat(refusal(intake()::requireRoom).status()).isEqualTo(503);
    Files.createDirectory(inbox);
  }
}
