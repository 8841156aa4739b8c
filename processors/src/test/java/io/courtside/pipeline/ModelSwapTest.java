package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.courtside.event.Event;
import io.courtside.event.EventWriter;
import io.courtside.model.ModelFile;
import io.courtside.model.ModelInUse;
import io.courtside.model.ModelSource;
import io.courtside.model.ModelStore;
import io.courtside.score.WinProbability;
import io.courtside.simulate.Night;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another model between two batches: through the lanes, by the route as it is shipped, over JMX.
 */
class ModelSwapTest {
  private static final String SHIPPED = WinProbability.shipped().name();

  @TempDir private Path work;

  private ModelStore store;
  private ModelInUse model;

  @BeforeEach
  void open() throws IOException {
    store = new ModelStore(work.resolve("models"), () -> Instant.EPOCH);
    model = new ModelInUse(ModelSource.champion(store), ModelFile::scorer);
  }

  /** A model that thinks more of the home team than the shipped one. */
  private void add(String name) throws IOException {
    ObjectNode document = ModelSource.shipped().load().document().deepCopy();
    document.put("name", name).put("bias", 0.3);
    store.add(document.toString().getBytes(StandardCharsets.UTF_8), "test");
  }

  private static List<String> night() {
    EventWriter writer = new EventWriter();
    return Night.simulate(1, Instant.parse("2025-11-01T00:00:00Z"), 1).events().stream()
        .map((Event event) -> new String(writer.line(event), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void lines_before_and_after_name_their_models_and_every_event_is_scored_once() throws Exception {
    List<String> lines = night();
    add("other");
    try (PipelineDriver driver = driver("run")) {
      long offset = driver.feed(lines.subList(0, 100), 0);
      driver.runAll();
      store.promote("other", "test");
      model.look();
      driver.feed(lines.subList(100, lines.size()), offset);
      driver.end();

      List<String> scored = driver.scored();
      assertThat(scored).hasSize(lines.size());
      assertThat(scored.subList(0, 100)).allMatch(line -> line.contains(named(SHIPPED)));
      assertThat(scored.subList(100, lines.size())).allMatch(line -> line.contains(named("other")));
      assertThat(driver.books().balanced()).isTrue();
    }
  }

  @Test
  void what_two_models_think_of_the_same_moment_is_credited_to_no_play() throws Exception {
    List<String> lines = night();
    List<String> undisturbed;
    add("other");
    store.promote("other", "test");
    model.look();
    try (PipelineDriver driver = driver("whole")) {
      driver.feed(lines, 0);
      driver.end();
      undisturbed = plays(driver.scored());
    }
    store.promote(ModelStore.SHIPPED, "test");
    model.look();
    try (PipelineDriver driver = driver("swapped")) {
      long offset = driver.feed(lines.subList(0, 100), 0);
      driver.runAll();
      store.promote("other", "test");
      model.look();
      driver.feed(lines.subList(100, lines.size()), offset);
      driver.end();
      assertThat(plays(driver.scored()).subList(100, lines.size()))
          .isEqualTo(undisturbed.subList(100, lines.size()));
    }
  }

  private PipelineDriver driver(String name) throws Exception {
    return new PipelineDriver(
        work.resolve(name),
        new MemoryStore(),
        new TestClock(),
        1,
        10,
        PipelineDriver.LATENESS,
        model);
  }

  private static List<String> plays(List<String> scored) {
    return scored.stream()
        .map(line -> line.replaceAll(",\"context_age_ms\":\\d+,\"scored_at\":\"[^\"]+\"", ""))
        .toList();
  }

  private static String named(String model) {
    return "\"model\":\"" + model + "\"";
  }

  @Test
  void the_route_notices_a_new_champion() throws Exception {
    add("other");
    CountDownLatch looked = new CountDownLatch(2);
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      camel.getPropertiesComponent().addInitialProperty("courtside.model.check.interval", "5");
      camel.getRegistry().bind("model", new ManagedModel(model, store));
      PluginHelper.getRoutesLoader(camel)
          .loadRoutes(
              ResourceHelper.resolveResource(
                  camel, "file:" + PipelineDriver.ROUTES.resolve("7-model.camel.yaml")));
      store.promote("other", "test");
      camel
          .getCamelContextExtension()
          .addInterceptStrategy(
              (context, definition, target, next) ->
                  exchange -> {
                    target.process(exchange);
                    looked.countDown();
                  });
      camel.start();
      assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(model.get().modelName()).isEqualTo("other");
  }

  @Test
  void it_is_seen_and_changed_over_jmx() throws Exception {
    add("other");
    add("damaged");
    Files.writeString(work.resolve("models/damaged.json"), "{}");
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      ManagedModel managed = new ManagedModel(model, store);
      camel.addService(managed);
      camel.start();
      Set<ObjectName> names =
          beans.queryNames(
              new ObjectName("org.apache.camel:context=" + camel.getName() + ",type=services,*"),
              null);
      ObjectName name =
          names.stream()
              .filter(each -> each.getKeyProperty("name").contains("ManagedModel"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("not among " + names));
      assertThat(beans.getAttribute(name, "Model")).isEqualTo(SHIPPED);
      assertThat(promote(beans, name, "damaged")).startsWith("refused: ").contains("is damaged");
      assertThat(beans.getAttribute(name, "Model")).isEqualTo(SHIPPED);
      assertThat(promote(beans, name, "other")).isEqualTo("other");
      assertThat(beans.getAttribute(name, "Model")).isEqualTo("other");
      assertThat(name.getKeyProperty("name")).isEqualTo("ManagedModel");
      Files.writeString(work.resolve("models/index"), "{}");
      beans.invoke(name, "look", new Object[0], new String[0]);
      assertThat(beans.getAttribute(name, "Refused")).asString().contains("is damaged");
    }
  }

  private static String promote(MBeanServer beans, ObjectName name, String model) throws Exception {
    String text = String.class.getName();
    return (String)
        beans.invoke(name, "promote", new Object[] {model, "test"}, new String[] {text, text});
  }
}
