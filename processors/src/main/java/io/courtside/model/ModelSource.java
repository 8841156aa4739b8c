package io.courtside.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the model that is to score comes from. */
public interface ModelSource {

  /** Says in a few words which model it is now; another text says that it has to be loaded anew. */
  String mark() throws IOException;

  /**
   * Reads the model.
   *
   * @throws BadModel where it cannot be used
   */
  ModelFile load() throws IOException;

  /** What to begin with, one after the other, where {@link #load} fails at the start. */
  default List<ModelSource> insteadAtStart() throws IOException {
    return List.of();
  }

  /** The model that comes with the program. */
  static ModelSource shipped() {
    return of(() -> ModelStore.SHIPPED, ModelFile::shipped);
  }

  /** A file outside the store; it is loaded anew when it is changed or replaced. */
  static ModelSource file(Path file) {
    return of(
        () -> {
          BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
          return "%s %s %d %s".formatted(file, now.lastModifiedTime(), now.size(), now.fileKey());
        },
        () -> {
          try (InputStream in = Files.newInputStream(file)) {
            return ModelFile.read(in);
          } catch (IOException e) {
            throw new BadModel(file + ": " + History.firstLine(e), e);
          }
        });
  }

  /** A model of the store, whoever is champion. */
  static ModelSource named(ModelStore store, String name) {
    return of(() -> name, () -> store.read(name));
  }

  /**
   * The store's champion, or the model that comes with the program where there is none. A champion
   * that cannot be used at the start leaves the place to the one before it.
   */
  static ModelSource champion(ModelStore store) {
    return new ModelSource() {
      @Override
      public String mark() throws IOException {
        return store.champion().map(v -> v.name() + " " + v.sha256()).orElse(ModelStore.SHIPPED);
      }

      @Override
      public ModelFile load() throws IOException {
        Optional<ModelVersion> champion = store.champion();
        return champion.isPresent() ? store.read(champion.get().name()) : shipped().load();
      }

      @Override
      public List<ModelSource> insteadAtStart() throws IOException {
        return Stream.concat(
                store.champions().stream()
                    .skip(1)
                    .takeWhile(name -> !name.equals(ModelStore.SHIPPED))
                    .map(name -> named(store, name)),
                Stream.of(shipped()))
            .toList();
      }
    };
  }

  private static ModelSource of(Reading<String> mark, Reading<ModelFile> load) {
    return new ModelSource() {
      @Override
      public String mark() throws IOException {
        return mark.read();
      }

      @Override
      public ModelFile load() throws IOException {
        return load.read();
      }
    };
  }

  /**
   * Something read from a disk.
   *
   * @param <T> what it is
   */
  @FunctionalInterface
  interface Reading<T> {
    /** Reads it. */
    T read() throws IOException;
  }
}
