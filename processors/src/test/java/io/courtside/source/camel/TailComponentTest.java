package io.courtside.source.camel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.source.LineBlock;
import io.courtside.source.SourceException;
import io.courtside.source.SourceLedger;
import io.courtside.source.TailProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TailComponentTest extends CamelTestSupport {
  @TempDir Path directory;
  private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();
  private final AtomicInteger failuresLeft = new AtomicInteger();
  private volatile LineBlock lastBlock;

  @Override
  protected CamelContext createCamelContext() throws Exception {
    CamelContext context = super.createCamelContext();
    context.getRegistry().bind("ledger", SourceLedger.class, SourceLedger.forgetful());
    return context;
  }

  @Test
  void each_line_of_a_growing_file_goes_through_the_route() throws Exception {
    start("tail:" + directory + "?listMillis=20");
    append("a.jsonl", "1\n2\n");
    assertThat(next()).isEqualTo("1 2 ");
    append("a.jsonl", "3\n");
    assertThat(next()).isEqualTo("3 ");
    assertThat(lastBlock.offset()[0]).isEqualTo(4);
    awaitReadBytes(4);
  }

  /** The progress is told at the end of a file's turn, a moment after its last block. */
  private void awaitReadBytes(long bytes) {
    long giveUpNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (tailConsumer().progress().readBytes() < bytes) {
      assertThat(System.nanoTime()).as("time to read %d bytes", bytes).isLessThan(giveUpNanos);
      Thread.onSpinWait();
    }
  }

  @Test
  void block_the_route_fails_on_comes_again_until_it_is_taken() throws Exception {
    failuresLeft.set(2);
    append("a.jsonl", "1\n2\n3\n");
    start("tail:" + directory + "?blockLines=2&stopAtEnd=true");
    assertThat(next()).isEqualTo("1 2 ");
    assertThat(next()).isEqualTo("3 ");
    assertThat(next()).isEqualTo("end");
    assertThat(failuresLeft).hasValue(0);
  }

  @Test
  void named_files_are_read_to_their_end() throws Exception {
    append("z.jsonl", "1\n");
    append("a.jsonl", "2\nrest");
    name("z.jsonl", "a.jsonl");
    start("tail:files?stopAtEnd=true&files=#named");
    assertThat(next()).isEqualTo("1 ");
    assertThat(next()).isEqualTo("2 ");
    assertThat(next()).isEqualTo("end");
    assertThat(tailConsumer().unfinished()).hasSize(1);
    assertThat(tailConsumer().problems()).isEmpty();
  }

  @Test
  void named_file_may_have_any_character_in_its_path() throws Exception {
    String name = "plays 2024-01-01T12:00+01 50%25 a&b=c?d#e.jsonl";
    append(name, "1\n");
    name(name);
    start("tail:files?stopAtEnd=true&files=#named");
    assertThat(next()).isEqualTo("1 ");
    assertThat(next()).isEqualTo("end");
    assertThat(lastBlock.isEndOfInput()).isTrue();
  }

  @Test
  void shipped_route_reads_a_named_file_whatever_characters_its_path_has() throws Exception {
    String name = "plays 2024-01-01T12:00+01 50%25 a&b=c?d#e.jsonl";
    append(name, "1\n");
    context().getRegistry().bind("sourceFiles", paths(name));
    // What the settings give where nothing is set; no directory is read.
    Map.of(
            "courtside.reads.files", "true",
            "courtside.source.directory", "not-there",
            "courtside.source.ends", "true",
            "courtside.source.line.max", "262144",
            "courtside.source.block.lines", "256",
            "courtside.source.block.size", "65536",
            "courtside.source.poll", "1")
        .forEach(context().getPropertiesComponent()::addInitialProperty);
    PluginHelper.getRoutesLoader(context())
        .loadRoutes(
            ResourceHelper.resolveResource(context(), "file:../routes/1-source.camel.yaml"));
    start("direct:lines");
    assertThat(next()).isEqualTo("1 ");
    assertThat(next()).isEqualTo("end");
  }

  @Test
  void pause_longer_than_the_one_of_a_quiet_file_holds_for_both() throws Exception {
    append("a.jsonl", "1\n");
    start("tail:" + directory + "?pollMillis=50");
    assertThat(next()).isEqualTo("1 ");
    append("a.jsonl", "2\n");
    assertThat(next()).isEqualTo("2 ");
  }

  @Test
  void suspended_route_reads_nothing_and_goes_on_when_resumed() throws Exception {
    start("tail:" + directory + "?listMillis=20");
    append("a.jsonl", "1\n");
    assertThat(next()).isEqualTo("1 ");
    context().getRouteController().suspendRoute("tail");
    append("a.jsonl", "2\n");
    assertThat(taken.poll(200, TimeUnit.MILLISECONDS)).isNull();
    TailProgress due = tailConsumer().dueProgress();
    assertThat(due.totalBytes()).isEqualTo(due.readBytes());
    context().getRouteController().resumeRoute("tail");
    assertThat(next()).isEqualTo("2 ");
  }

  @Test
  void stopped_route_ends_its_thread_even_while_it_retries() throws Exception {
    failuresLeft.set(Integer.MAX_VALUE);
    append("a.jsonl", "1\n");
    start("tail:" + directory);
    while (failuresLeft.get() == Integer.MAX_VALUE) {
      Thread.onSpinWait();
    }
    context().getRouteController().stopRoute("tail", 5, TimeUnit.SECONDS);
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("tail " + directory));
  }

  @Test
  void missing_directory_stops_the_start_with_its_name() {
    Path missing = directory.resolve("missing");
    assertThatThrownBy(() -> start("tail:" + missing))
        .hasRootCauseInstanceOf(SourceException.class)
        .hasRootCauseMessage(missing + ": no such directory");
  }

  private void start(String uri) throws Exception {
    context()
        .addRoutes(
            new RouteBuilder() {
              @Override
              public void configure() {
                from(uri).routeId("tail").process(TailComponentTest.this::take);
              }
            });
  }

  private void name(String... names) {
    context().getRegistry().bind("named", paths(names));
  }

  private NamedFiles paths(String... names) {
    return new NamedFiles(Stream.of(names).map(directory::resolve).toList());
  }

  private void take(Exchange exchange) {
    if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("not now");
    }
    LineBlock block = exchange.getMessage().getBody(LineBlock.class);
    lastBlock = block;
    StringBuilder lines = new StringBuilder(block.isEndOfInput() ? "end" : "");
    for (int i = 0; i < block.size(); i++) {
      lines.append(new String(block.copyOf(i, 100), UTF_8)).append(' ');
    }
    taken.add(lines.toString());
  }

  private String next() throws InterruptedException {
    return taken.poll(10, TimeUnit.SECONDS);
  }

  private TailConsumer tailConsumer() {
    return (TailConsumer) context().getRoute("tail").getConsumer();
  }

  private void append(String name, String content) throws Exception {
    Files.writeString(
        directory.resolve(name), content, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
