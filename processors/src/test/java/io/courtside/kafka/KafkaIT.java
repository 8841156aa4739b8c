package io.courtside.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.courtside.event.Event;
import io.courtside.event.EventWriter;
import io.courtside.simulate.Night;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class KafkaIT {
  private static final int GROUP_WAITS_SECONDS = 6;

  @TempDir static Path shared;

  private static RealKafka kafka;
  private static List<String> night;

  @TempDir Path directory;

  private Topic events;
  private Topic scores;
  private Path work;

  @BeforeAll
  static void start_a_broker() throws Exception {
    kafka = RealKafka.start(shared.resolve("kafka"));
    night = new ArrayList<>();
    EventWriter writer = new EventWriter();
    for (Event event : Night.simulate(7, Instant.parse("2026-01-10T00:00:00Z"), 12).events()) {
      night.add(new String(writer.line(event), StandardCharsets.UTF_8).strip());
    }
  }

  @AfterAll
  static void stop_the_broker() {
    kafka.close();
  }

  @BeforeEach
  void make_topics(TestInfo test) throws Exception {
    String name = test.getTestMethod().orElseThrow().getName();
    events = new Topic(kafka.brokers(), name + ".events");
    scores = new Topic(kafka.brokers(), name + ".scores");
    kafka.topic(events.name(), 3);
    kafka.topic(scores.name(), 2);
    work = directory.resolve("work");
  }

  private CourtsideProcess run(String... more) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (String setting :
        List.of(
            "source=kafka",
            "sink=files,kafka",
            // A file's scores have no deferred events, and an outage here takes longer than the lag
            // beyond which there would be some.
            "shed=false",
            "kafka.brokers=" + kafka.brokers(),
            "kafka.events.topic=" + events.name(),
            "kafka.scores.topic=" + scores.name())) {
      arguments.add("--set");
      arguments.add("courtside." + setting);
    }
    arguments.addAll(List.of(more));
    return CourtsideProcess.start(work, "run", arguments.toArray(String[]::new));
  }

  /** What the same lines give from a file. */
  private List<String> scoredFromFile(List<String> lines) throws IOException {
    Path file = Files.write(directory.resolve("lines.jsonl"), lines);
    Path other = directory.resolve("from-file");
    assertThat(CourtsideProcess.start(other, "score", file.toString()).exitCode()).isZero();
    return CourtsideProcess.scored(other);
  }

  /** What a reader of the scores' topic has who keeps the last record of each event's revision. */
  private List<String> scoredInTopic() {
    Map<String, String> last = new HashMap<>();
    for (ConsumerRecord<String, String> each : scores.records()) {
      assertThat(each.value()).contains("\"game_id\":\"" + each.key() + "\"");
      String id = header(each.headers(), "event_id") + " " + header(each.headers(), "revision");
      last.put(id, CourtsideProcess.timeless(each.value()));
    }
    return last.values().stream().sorted().toList();
  }

  private static String header(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Test
  void a_topic_gives_the_same_scores_as_a_file_though_the_program_is_killed() throws Exception {
    killedInTheMiddle(night, "courtside.batch.size=16");
  }

  @Test
  void a_seasons_events_by_topic_give_the_same_scores_as_by_file() throws Exception {
    String season = System.getProperty("courtside.test.season", "");
    assumeTrue(
        !season.isEmpty(), "skipped: -Dcourtside.test.season=FILE names no season of real events");
    killedInTheMiddle(first(Path.of(season), 100_000), "courtside.batch.size=256");
  }

  private void killedInTheMiddle(List<String> lines, String setting) throws Exception {
    int half = lines.size() / 2;
    events.send(lines.subList(0, half));
    CourtsideProcess first = run("--set", setting);
    first.awaitScored(half / 4);
    first.kill();
    CourtsideProcess second = run("--set", setting);
    events.send(lines.subList(half, lines.size()));
    second.awaitScored(half + half / 4);
    second.kill();
    CourtsideProcess third = run("--set", setting);
    third.awaitScored(lines.size());
    third.stop();

    List<String> expected = scoredFromFile(lines);
    assertThat(expected).hasSameSizeAs(lines);
    assertThat(CourtsideProcess.scored(work).equals(expected)).isTrue();
    assertThat(scoredInTopic().equals(expected)).isTrue();
    assertThat(status()).contains("read " + lines.size()).contains("kafka:" + events.name());
  }

  private String status() throws IOException {
    CourtsideProcess status = CourtsideProcess.start(work, "status");
    assertThat(status.exitCode()).isZero();
    return status.output().replace(",", "");
  }

  private static List<String> first(Path file, int count) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().limit(count).toList();
    }
  }

  @Test
  void a_broker_that_is_killed_and_comes_back_costs_no_event() throws Exception {
    int half = night.size() / 2;
    events.send(night.subList(0, half));
    CourtsideProcess program = run("--set", "courtside.batch.size=8");
    program.awaitScored(half / 8);
    kafka.kill();
    program.awaitOutput("TimeoutException");
    kafka.start();
    events.send(night.subList(half, night.size()));
    program.awaitScored(night.size());
    program.stop();

    List<String> expected = scoredFromFile(night);
    assertThat(CourtsideProcess.scored(work).equals(expected)).isTrue();
    assertThat(scoredInTopic().equals(expected)).isTrue();
  }

  @Test
  void a_topic_that_is_made_again_is_read_from_its_beginning() throws Exception {
    int half = night.size() / 2;
    events.send(night.subList(0, half));
    CourtsideProcess first = run();
    first.awaitScored(half);
    first.stop();
    kafka.remove(events.name());
    kafka.topic(events.name(), 3);
    events.send(night.subList(half, night.size()));
    CourtsideProcess second = run();
    second.awaitScored(night.size());
    second.stop();
    assertThat(CourtsideProcess.scored(work).equals(scoredFromFile(night))).isTrue();
  }

  @Test
  void files_and_a_topic_are_read_side_by_side() throws Exception {
    String game = night.get(0).replaceFirst(".*\"game_id\":\"([^\"]+)\".*", "$1");
    Path inbox = Files.createDirectories(work.resolve("inbox"));
    Files.write(
        inbox.resolve("one-game.jsonl"), night.stream().filter(l -> l.contains(game)).toList());
    events.send(night.stream().filter(line -> !line.contains(game)).toList());
    CourtsideProcess program = run("--set", "courtside.source=files,kafka");
    program.awaitScored(night.size());
    program.stop();
    assertThat(CourtsideProcess.scored(work).equals(scoredFromFile(night))).isTrue();
  }

  @Test
  void lanes_that_are_full_longer_than_the_group_waits_keep_their_partitions() throws Exception {
    events.send(night);
    int port = freePort();
    CourtsideProcess program = runInSmallSteps("--set", "courtside.observe.port=" + port);
    program.awaitScored(night.size() / 8);
    program.signalRedis("STOP");
    TimeUnit.SECONDS.sleep(2L * GROUP_WAITS_SECONDS);
    assertThat(metric(port, "courtside_sources_held_sources")).isEqualTo(1);
    assertThat(metric(port, "courtside_kafka_lag_records")).isPositive();
    program.signalRedis("CONT");
    program.awaitScored(night.size());
    program.await(() -> metric(port, "courtside_sources_held_sources") == 0, "end of the pause");
    assertThat(metric(port, "courtside_kafka_lag_records")).isZero();
    program.stop();
    assertThat(program.output())
        .doesNotContain("max.poll.interval.ms")
        .contains("partitions are paused, and kept");
    assertThat(assignments(program)).isEqualTo(3);
    assertThat(CourtsideProcess.scored(work).equals(scoredFromFile(night))).isTrue();
    assertThat(status()).contains("read " + night.size());
  }

  @Test
  void a_program_that_stands_still_longer_than_the_group_waits_costs_no_event() throws Exception {
    events.send(night);
    CourtsideProcess program = runInSmallSteps();
    program.awaitScored(night.size() / 8);
    program.signal("STOP");
    TimeUnit.SECONDS.sleep(2L * GROUP_WAITS_SECONDS);
    program.signal("CONT");
    program.awaitScored(night.size());
    program.stop();
    assertThat(assignments(program)).isGreaterThan(3);
    assertThat(CourtsideProcess.scored(work).equals(scoredFromFile(night))).isTrue();
    assertThat(status()).contains("read " + night.size());
  }

  /** A program whose lanes are full at once, in a group that does not wait for long. */
  private CourtsideProcess runInSmallSteps(String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(more));
    for (String setting :
        List.of(
            "courtside.batch.size=8",
            "courtside.lane.queue.blocks=1",
            "courtside.source.block.lines=4",
            "camel.component.kafka.max-poll-interval-ms=" + GROUP_WAITS_SECONDS * 1_000)) {
      arguments.addAll(List.of("--set", setting));
    }
    return run(arguments.toArray(String[]::new));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** A figure of the running program, as Prometheus reads it. */
  private static double metric(int port, String name) {
    URI metrics = URI.create("http://127.0.0.1:" + port + "/observe/metrics");
    try (InputStream body = metrics.toURL().openStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(name + " "))
          .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no metric " + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often a partition was given to the program; the topic has three. */
  private long assignments(CourtsideProcess program) {
    return program
        .output()
        .lines()
        .filter(line -> line.contains("reading " + events.name() + "/"))
        .count();
  }

  @Test
  void a_record_that_is_no_event_is_a_dead_letter_with_its_place() throws Exception {
    events.send(1, null);
    events.send(1, "x".repeat(5000).getBytes(StandardCharsets.UTF_8));
    events.send(1, "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    events.send(night.subList(0, 1));
    CourtsideProcess program = run("--set", "courtside.source.line.max=4KiB");
    program.awaitScored(1);
    program.stop();
    assertThat(CourtsideProcess.deadLetters(work))
        .hasSize(3)
        .anyMatch(line -> line.contains("empty_line") && line.contains(events.name() + "/1"))
        .anyMatch(line -> line.contains("line_too_long") && line.contains("5000"))
        .anyMatch(line -> line.contains("missing_field"));
  }

  @Test
  void without_a_broker_the_program_says_so_in_one_line() throws Exception {
    CourtsideProcess program = run("--set", "courtside.kafka.brokers=127.0.0.1:1");
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.output().lines())
        .singleElement()
        .asString()
        .contains("no Kafka broker answers at 127.0.0.1:1");
  }

  @Test
  void a_topic_that_is_not_there_is_named() throws Exception {
    CourtsideProcess program = run("--set", "courtside.kafka.events.topic=nowhere");
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.output().lines())
        .filteredOn(line -> line.startsWith("courtside:"))
        .singleElement()
        .asString()
        .contains("has no topic nowhere");
    assertThat(program.output()).doesNotContain("\tat ");
  }
}
