package io.courtside.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelStoreTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path directory;

  private ModelStore store;

  @BeforeEach
  void open() {
    store = new ModelStore(directory.resolve("models"), () -> NOW);
  }

  private static void assertRefused(ThrowingCallable call, String why) {
    assertThatThrownBy(call).isInstanceOf(BadModel.class).hasMessageContaining(why);
  }

  @Test
  void an_empty_store_has_no_champion_and_makes_no_directory() throws Exception {
    assertThat(store.champion()).isEmpty();
    assertThat(store.versions()).isEmpty();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void a_file_in_place_of_the_store_is_told() throws Exception {
    Files.writeString(directory.resolve("models"), "");
    assertRefused(() -> store.champion(), "must be a directory, this is a file");
  }

  @Test
  void what_is_added_is_there_with_its_reason_and_is_not_champion() throws Exception {
    ModelVersion added = store.add(Models.bytes("a"), "better at the end");
    assertThat(added.name()).isEqualTo("a");
    assertThat(added.reason()).isEqualTo("better at the end");
    assertThat(added.added()).isEqualTo(NOW);
    assertThat(store.versions()).containsExactly(added);
    assertThat(store.champion()).isEmpty();
    assertThat(store.read("a").model().name()).isEqualTo("a");
  }

  @Test
  void a_promoted_model_is_champion_and_the_history_keeps_those_before() throws Exception {
    store.add(Models.bytes("a"), "first");
    store.add(Models.bytes("b"), "second");
    store.promote("a", "why not");
    store.promote("b", "won");
    store.promote("b", "again");
    assertThat(store.champion()).map(ModelVersion::name).contains("b");
    assertThat(store.champions()).containsExactly("b", "a");
    assertThat(store.events())
        .extracting(e -> e.kind() + " " + e.model() + " " + e.reason())
        .containsExactly("ADDED a first", "ADDED b second", "PROMOTED a why not", "PROMOTED b won");
  }

  @Test
  void the_shipped_model_can_be_champion_again() throws Exception {
    store.add(Models.bytes("a"), "");
    store.promote("a", "");
    store.promote(ModelStore.SHIPPED, "a was worse");
    assertThat(store.champion()).isEmpty();
    assertThat(store.champions()).containsExactly(ModelStore.SHIPPED, "a");
  }

  @Test
  void another_program_sees_the_same() throws Exception {
    store.add(Models.bytes("a"), "");
    store.promote("a", "");
    ModelStore other = new ModelStore(directory.resolve("models"), () -> NOW);
    assertThat(other.champion()).isEqualTo(store.champion());
    assertThat(other.events()).isEqualTo(store.events());
  }

  @Test
  void the_same_file_again_changes_nothing_and_another_of_its_name_is_refused() throws Exception {
    store.add(Models.bytes("a"), "first");
    store.add(Models.bytes("a"), "second");
    assertThat(store.events()).hasSize(1);
    ObjectNode other = Models.document("a");
    other.put("bias", 0.5);
    byte[] bytes = other.toString().getBytes(StandardCharsets.UTF_8);
    assertRefused(() -> store.add(bytes, ""), "another file of the name a was added " + NOW);
  }

  @Test
  void a_file_that_is_no_model_is_refused() throws Exception {
    assertRefused(() -> store.add(new byte[0], ""), "cannot be used");
    assertRefused(() -> store.add("{".getBytes(StandardCharsets.UTF_8), ""), "cannot be used");
    byte[] whole = Models.bytes("a");
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertRefused(() -> store.add(half, ""), "cannot be used");
    assertThat(store.events()).isEmpty();
  }

  @Test
  void a_model_of_another_feature_schema_is_refused() throws Exception {
    ObjectNode other = Models.document("a");
    other.put("schema", "game-state/0");
    byte[] bytes = other.toString().getBytes(StandardCharsets.UTF_8);
    assertRefused(() -> store.add(bytes, ""), "made for features 'game-state/0'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../a", "a/b", ".a", "shipped", "champion", "a.json", "a b"})
  void a_name_that_could_stand_for_something_else_is_refused(String name) throws Exception {
    byte[] bytes = Models.bytes(name);
    assertThatThrownBy(() -> store.add(bytes, "")).isInstanceOf(BadModel.class);
    assertThat(store.events()).isEmpty();
  }

  @Test
  void a_damaged_model_is_refused_and_the_champion_stays() throws Exception {
    store.add(Models.bytes("a"), "");
    store.add(Models.bytes("b"), "");
    store.promote("a", "");
    damage(directory.resolve("models/b.json"));
    assertRefused(() -> store.promote("b", ""), "b.json is damaged");
    assertThat(store.champion()).map(ModelVersion::name).contains("a");
    Files.delete(directory.resolve("models/b.json"));
    assertRefused(() -> store.promote("b", ""), "the file of model b is gone");
    store.add(Models.bytes("b"), "put right");
    store.promote("b", "");
    assertThat(store.champion()).map(ModelVersion::name).contains("b");
  }

  @Test
  void a_model_that_is_not_there_is_refused_with_those_that_are() throws Exception {
    store.add(Models.bytes("a"), "");
    assertRefused(
        () -> store.promote("z", ""), "there is no model 'z' in the store; there is: [a]");
  }

  @Test
  void an_index_with_a_bit_turned_is_refused_wherever_it_is() throws Exception {
    store.add(Models.bytes("a"), "r");
    store.promote("a", "r");
    Path index = directory.resolve("models/index");
    byte[] whole = Files.readAllBytes(index);
    for (int i = 0; i < whole.length; i++) {
      byte[] bytes = whole.clone();
      bytes[i] ^= 1;
      Files.write(index, bytes);
      try {
        // A turned bit in white space may still be white space.
        assertThat(store.champion()).map(ModelVersion::name).contains("a");
      } catch (BadModel e) {
        assertThat(e).hasMessageContaining("move it away and add the models again");
      }
    }
  }

  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }
}
