package io.courtside.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.courtside.shell.Repository;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Grafana board of {@code docker/observe}, against the metrics that there are. */
class BoardTest {
  private static final Pattern METRIC =
      Pattern.compile("\\b((?:courtside|jvm|process)_[a-z_]+)(\\{[^}]*})?");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=~?\"([^\"]*)\"");

  private static JsonNode board() throws IOException {
    return new ObjectMapper()
        .readTree(Repository.ROOT.resolve("docker/observe/courtside-board.json").toFile());
  }

  private static List<String> expressions() throws IOException {
    List<String> expressions = new ArrayList<>();
    for (JsonNode panel : board().path("panels")) {
      for (JsonNode target : panel.path("targets")) {
        expressions.add(target.path("expr").asText());
      }
    }
    return expressions;
  }

  private static List<String> samples() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new StreamMetrics(new FakeStream(), Duration.ofSeconds(10)).bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    try (JvmGcMetrics pauses = new JvmGcMetrics()) {
      pauses.bindTo(registry);
      // The first pause makes its metric; a name alone is enough here.
      registry.timer("jvm.gc.pause");
      return registry.scrape().lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  @Test
  void every_metric_and_label_that_the_board_asks_for_is_there() throws IOException {
    List<String> samples = samples();
    Set<String> asked = new TreeSet<>();
    for (String expression : expressions()) {
      Matcher metric = METRIC.matcher(expression);
      while (metric.find()) {
        asked.add(metric.group(1));
        List<String> found =
            samples.stream().filter(line -> line.matches(metric.group(1) + "[{ ].*")).toList();
        assertThat(found).as("samples for %s", expression).isNotEmpty();
        Matcher label = LABEL.matcher(metric.group(2) == null ? "" : metric.group(2));
        while (label.find()) {
          assertThat(found)
              .as("samples for %s", expression)
              .anyMatch(line -> line.contains(label.group(1) + "=\"" + label.group(2) + "\""));
        }
      }
    }
    assertThat(asked).contains("courtside_lines_total", "courtside_lag_projected_seconds");
  }

  @Test
  void legends_name_labels_that_their_metric_has() throws IOException {
    List<String> samples = samples();
    for (JsonNode panel : board().path("panels")) {
      for (JsonNode target : panel.path("targets")) {
        Matcher metric = METRIC.matcher(target.path("expr").asText());
        assertThat(metric.find()).as(target.path("expr").asText()).isTrue();
        Matcher legend =
            Pattern.compile("\\{\\{([a-z_]+)}}").matcher(target.path("legendFormat").asText());
        while (legend.find()) {
          assertThat(samples)
              .as("legend of %s", panel.path("title").asText())
              .anyMatch(
                  line ->
                      line.startsWith(metric.group(1) + "{")
                          && line.contains(legend.group(1) + "=\""));
        }
      }
    }
  }

  @Test
  void panels_have_a_title_a_description_and_a_place_of_their_own() throws IOException {
    Set<String> places = new TreeSet<>();
    for (JsonNode panel : board().path("panels")) {
      assertThat(panel.path("title").asText()).isNotBlank();
      assertThat(panel.path("description").asText()).isNotBlank();
      JsonNode at = panel.path("gridPos");
      assertThat(at.path("x").asInt() + at.path("w").asInt()).isLessThanOrEqualTo(24);
      for (int x = 0; x < at.path("w").asInt(); x++) {
        for (int y = 0; y < at.path("h").asInt(); y++) {
          String place = (at.path("x").asInt() + x) + "," + (at.path("y").asInt() + y);
          assertThat(places.add(place)).as("%s at %s", panel.path("title"), place).isTrue();
        }
      }
    }
  }
}
