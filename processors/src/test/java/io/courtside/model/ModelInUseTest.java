package io.courtside.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.courtside.score.Scorer;
import io.courtside.score.WinProbability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ModelInUseTest {
  private static final String SHIPPED = WinProbability.shipped().name();
  private final Logger logger = (Logger) LoggerFactory.getLogger(ModelInUse.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @TempDir private Path directory;

  private ModelStore store;

  @BeforeEach
  void open() {
    store = new ModelStore(directory, () -> Instant.EPOCH);
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void close() {
    logger.detachAppender(log);
  }

  private static ModelInUse inUse(ModelSource source) throws IOException {
    return new ModelInUse(source, ModelFile::scorer);
  }

  private void promote(String name) throws IOException {
    store.add(Models.bytes(name), "");
    store.promote(name, "");
  }

  private List<String> told() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void an_empty_store_lets_the_shipped_model_score() throws Exception {
    ModelInUse model = inUse(ModelSource.champion(store));
    model.look();
    assertThat(model.get().modelName()).isEqualTo(SHIPPED);
    assertThat(told()).isEmpty();
  }

  @Test
  void a_new_champion_scores_after_the_next_look_and_a_mere_addition_does_not() throws Exception {
    ModelInUse model = inUse(ModelSource.champion(store));
    store.add(Models.bytes("a"), "");
    model.look();
    assertThat(model.get().modelName()).isEqualTo(SHIPPED);
    store.promote("a", "");
    assertThat(model.get().modelName()).isEqualTo(SHIPPED);
    model.look();
    assertThat(model.get().modelName()).isEqualTo("a");
    assertThat(told()).containsExactly("model a scores from now on, after " + SHIPPED);
  }

  @Test
  void nothing_is_loaded_while_the_champion_stays() throws Exception {
    promote("a");
    ModelInUse model = inUse(ModelSource.champion(store));
    Scorer scorer = model.get();
    model.look();
    assertThat(model.get()).isSameAs(scorer);
  }

  @Test
  void a_damaged_champion_is_told_once_and_the_old_goes_on_until_it_is_whole() throws Exception {
    promote("a");
    ModelInUse model = inUse(ModelSource.champion(store));
    promote("b");
    Files.writeString(directory.resolve("b.json"), "{}");
    model.look();
    model.look();
    assertThat(model.get().modelName()).isEqualTo("a");
    assertThat(model.refused()).hasValueSatisfying(why -> assertThat(why).contains("is damaged"));
    assertThat(told()).hasSize(1).first().asString().contains("a goes on", "b.json is damaged");
    store.add(Models.bytes("b"), "");
    model.look();
    assertThat(model.get().modelName()).isEqualTo("b");
    assertThat(model.refused()).isEmpty();
  }

  @Test
  void a_damaged_index_changes_nothing() throws Exception {
    promote("a");
    ModelInUse model = inUse(ModelSource.champion(store));
    Files.writeString(directory.resolve("index"), "{}");
    model.look();
    assertThat(model.get().modelName()).isEqualTo("a");
    assertThat(model.refused()).hasValueSatisfying(why -> assertThat(why).contains("is damaged"));
  }

  @Test
  void a_champion_damaged_before_the_start_leaves_the_place_to_the_one_before() throws Exception {
    promote("a");
    promote("b");
    promote("c");
    Files.writeString(directory.resolve("c.json"), "{}");
    Files.delete(directory.resolve("b.json"));
    ModelInUse model = inUse(ModelSource.champion(store));
    assertThat(model.get().modelName()).isEqualTo("a");
    model.look();
    assertThat(told()).hasSize(1).first().asString().contains("a goes on", "c.json is damaged");
    store.add(Models.bytes("c"), "");
    model.look();
    assertThat(model.get().modelName()).isEqualTo("c");
  }

  @Test
  void a_named_model_must_be_whole_at_the_start() throws Exception {
    promote("a");
    assertThat(inUse(ModelSource.named(store, "a")).get().modelName()).isEqualTo("a");
    assertThatThrownBy(() -> inUse(ModelSource.named(store, "b"))).isInstanceOf(BadModel.class);
  }

  @Test
  void a_file_is_loaded_anew_when_it_is_replaced() throws Exception {
    Path file = Files.write(directory.resolve("m.json"), Models.bytes("first"));
    ModelInUse model = inUse(ModelSource.file(file));
    assertThat(model.get().modelName()).isEqualTo("first");
    Path other = Files.write(directory.resolve("other"), Models.bytes("second"));
    Files.delete(file);
    model.look();
    assertThat(model.get().modelName()).isEqualTo("first");
    Files.move(other, file);
    model.look();
    assertThat(model.get().modelName()).isEqualTo("second");
  }
}
