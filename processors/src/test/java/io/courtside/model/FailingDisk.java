package io.courtside.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A real disk that ends the program before a given step, or in the midst of it where it writes; on
 * a loss of power what was not synced is lost as well.
 */
final class FailingDisk implements Disk {
  private final Disk real = Disk.real();
  private final Set<Path> unsynced = new HashSet<>();
  private final List<Undo> unsyncedNames = new ArrayList<>();
  private final int stepsToLive;
  private int steps;

  /**
   * @param stepsToLive how many steps succeed
   */
  FailingDisk(int stepsToLive) {
    this.stepsToLive = stepsToLive;
  }

  /** The end of the program. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What a name stood for before; null for nothing. */
  private record Undo(Path name, Path held) {}

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    boolean lives = steps++ < stepsToLive;
    unsynced.add(file);
    real.write(file, lives ? bytes : Arrays.copyOf(bytes, bytes.length / 3));
    if (!lives) {
      throw new Killed();
    }
  }

  @Override
  public void sync(Path file) throws IOException {
    step();
    unsynced.remove(file);
    real.sync(file);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step();
    Path held = null;
    if (Files.exists(to)) {
      held = Files.copy(to, to.resolveSibling("held-" + steps));
    }
    unsyncedNames.add(new Undo(to, held));
    if (unsynced.remove(from)) {
      unsynced.add(to);
    }
    real.move(from, to);
  }

  @Override
  public void syncNames(Path directory) throws IOException {
    step();
    unsyncedNames.clear();
    real.syncNames(directory);
  }

  private void step() {
    if (steps++ >= stepsToLive) {
      throw new Killed();
    }
  }

  /** What is left after a loss of power, at worst. */
  void losePower() throws IOException {
    for (Path file : unsynced) {
      if (Files.exists(file)) {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      }
    }
    for (int i = unsyncedNames.size() - 1; i >= 0; i--) {
      Undo undo = unsyncedNames.get(i);
      Files.deleteIfExists(undo.name());
      if (undo.held() != null) {
        Files.copy(undo.held(), undo.name());
      }
    }
  }
}
