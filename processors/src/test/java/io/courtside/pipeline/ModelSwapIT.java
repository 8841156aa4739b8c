package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventWriter;
import io.courtside.model.ModelSource;
import io.courtside.score.WinProbability;
import io.courtside.settings.SettingSources;
import io.courtside.settings.Settings;
import io.courtside.simulate.Night;
import io.courtside.testing.Await;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running pipeline is told over JMX to score with another model. */
class ModelSwapIT {
  private static final Path HOME = Path.of("").toAbsolutePath().getParent();
  private static final String SHIPPED = WinProbability.shipped().name();
  private static final String TEXT = String.class.getName();

  @TempDir private Path work;

  private static List<String> night() {
    EventWriter writer = new EventWriter();
    return Night.simulate(3, Instant.parse("2025-11-01T00:00:00Z"), 2).events().stream()
        .map((Event event) -> new String(writer.line(event), StandardCharsets.UTF_8).strip())
        .toList();
  }

  private Settings settings() throws IOException {
    return new SettingSources(
            HOME,
            HOME,
            Optional.empty(),
            Map.of(),
            List.of(
                "courtside.work=" + work,
                "courtside.model.check.interval=0ms",
                "camel.main.jmxEnabled=true"))
        .load();
  }

  private void drop(List<String> lines) throws IOException {
    Path file = Files.createDirectories(work.resolve("inbox")).resolve("night.jsonl");
    Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private List<String> scored() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(work.resolve("scored"))) {
      for (Path file : files.toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  @Test
  void lines_after_the_promotion_are_scored_by_the_new_champion() throws Exception {
    List<String> lines = night();
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    Settings settings = settings();
    Models.store(settings)
        .add(
            ModelSource.shipped()
                .load()
                .document()
                .toString()
                .replace('"' + SHIPPED + '"', "\"other\"")
                .getBytes(StandardCharsets.UTF_8),
            "test");
    try (Pipeline pipeline = Pipeline.start(settings, Input.inbox(), List.of())) {
      drop(lines.subList(0, 300));
      Await.until("300 are scored", () -> pipeline.books().scored() == 300);
      ObjectName name =
          beans
              .queryNames(
                  new ObjectName("org.apache.camel:type=services,name=ManagedModel,*"), null)
              .iterator()
              .next();
      assertThat(beans.getAttribute(name, "Model")).isEqualTo(SHIPPED);
      assertThat(
              beans.invoke(
                  name, "promote", new Object[] {"other", "test"}, new String[] {TEXT, TEXT}))
          .isEqualTo("other");
      drop(lines.subList(300, lines.size()));
      Await.until("all are scored", () -> pipeline.books().scored() == lines.size());
    }
    assertThat(scored())
        .filteredOn(line -> line.contains("\"model\":\"other\""))
        .hasSize(lines.size() - 300);
    assertThat(scored()).filteredOn(line -> line.contains(SHIPPED)).hasSize(300);
  }
}
