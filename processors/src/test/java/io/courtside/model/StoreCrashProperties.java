package io.courtside.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Additions and promotions cut off at every step that they take on the disk. */
class StoreCrashProperties {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  /** An addition or a promotion. */
  record Deed(boolean adds, String model) {
    void in(ModelStore store) throws IOException {
      if (adds) {
        store.add(Models.bytes(model), "added");
      } else {
        try {
          store.promote(model, "promoted");
        } catch (BadModel e) {
          assertThat(e).hasMessageContaining("there is no model");
        }
      }
    }
  }

  @Provide
  Arbitrary<List<Deed>> deeds() {
    Arbitrary<String> names = Arbitraries.of("a", "b", "c", ModelStore.SHIPPED);
    return Arbitraries.of(true, false)
        .flatMap(
            adds -> names.map(name -> new Deed(adds && !name.equals(ModelStore.SHIPPED), name)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 40, seed = "20260102", shrinking = ShrinkingMode.OFF)
  void a_kill_or_a_loss_of_power_leaves_the_store_before_or_after(
      @ForAll("deeds") List<Deed> deeds, @ForAll boolean power) throws IOException {
    int steps = 0;
    while (!survives(deeds, steps, power)) {
      steps++;
    }
  }

  /** Whether all deeds were done in as many steps; else looks at what is left. */
  private static boolean survives(List<Deed> deeds, int steps, boolean power) throws IOException {
    Path directory = Files.createTempDirectory("store");
    try {
      FailingDisk disk = new FailingDisk(steps);
      ModelStore store = new ModelStore(directory, () -> NOW, disk);
      List<ModelEvent> before = List.of();
      Optional<Deed> cut = Optional.empty();
      for (Deed deed : deeds) {
        before = store.events();
        try {
          deed.in(store);
        } catch (FailingDisk.Killed e) {
          cut = Optional.of(deed);
          break;
        }
      }
      if (cut.isEmpty()) {
        return true;
      }
      if (power) {
        disk.losePower();
      }
      assertWhole(new ModelStore(directory, () -> NOW), before, cut.get());
      return false;
    } finally {
      delete(directory);
    }
  }

  private static void assertWhole(ModelStore restarted, List<ModelEvent> before, Deed cut)
      throws IOException {
    List<ModelEvent> left = restarted.events();
    assertThat(left.size() - before.size()).isBetween(0, 1);
    assertThat(left.subList(0, before.size())).isEqualTo(before);
    for (ModelVersion version : restarted.versions()) {
      assertThat(restarted.read(version.name()).model().name()).isEqualTo(version.name());
    }
    cut.in(restarted);
    List<ModelEvent> after = restarted.events();
    assertThat(after).hasSize(before.size() + 1);
    assertThat(after.subList(0, before.size())).isEqualTo(before);
    assertThat(after.get(before.size()).model()).isEqualTo(cut.model());
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
