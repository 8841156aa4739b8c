package io.courtside.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Models in a directory: a file each, never changed, and one file {@code index} that says what was
 * added and promoted, when and why.
 *
 * <p>A change counts from the moment at which the new index has its name, and at no moment is there
 * half of one; a model's file is on the disk before the index names it. So a crash at any moment
 * leaves the champion before or the one after. Several programs may share the directory; changes
 * are made one at a time.
 */
public final class ModelStore {
  /** What stands for the model that comes with the program; it has no file here. */
  public static final String SHIPPED = "shipped";

  /** What stands for whichever model is champion. */
  public static final String CHAMPION = "champion";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
  private static final String SUFFIX = ".json";
  private static final Object IN_THIS_PROGRAM = new Object();

  private final Path directory;
  private final InstantSource clock;
  private final Disk disk;

  /**
   * @param directory where the models are; made when the first is added
   * @param clock tells when something was done
   */
  public ModelStore(Path directory, InstantSource clock) {
    this(directory, clock, Disk.real());
  }

  ModelStore(Path directory, InstantSource clock, Disk disk) {
    this.directory = directory.toAbsolutePath();
    this.clock = Objects.requireNonNull(clock, "clock");
    this.disk = Objects.requireNonNull(disk, "disk");
  }

  /** A change of what was done so far. */
  @FunctionalInterface
  private interface Change {
    History of(History history) throws IOException;
  }

  /**
   * Puts a model into the store. It scores nothing before it is promoted; adding the same file
   * again changes nothing.
   *
   * @param document the model file
   * @param reason why, for whoever reads the history
   * @throws BadModel if this program cannot score with it, or another file of its name is there
   */
  public ModelVersion add(byte[] document, String reason) throws IOException {
    String name = usable(document, "the model").model().name();
    if (!NAME.matcher(name).matches()
        || name.endsWith(SUFFIX)
        || List.of(SHIPPED, CHAMPION).contains(name)) {
      throw new BadModel(
          "a model's name must be 1 to 100 letters, digits, dots, underscores and hyphens, without"
              + " .json, and not '%s' or '%s': '%s'".formatted(SHIPPED, CHAMPION, name));
    }
    String sha256 = Digest.of(document);
    History after =
        change(
            history -> {
              Optional<ModelVersion> there = history.version(name);
              if (there.isPresent()) {
                if (!there.get().sha256().equals(sha256)) {
                  throw new BadModel(
                      "another file of the name %s was added %s; scores name their model, so a name stands for one file"
                          .formatted(name, there.get().added()));
                }
                if (isWhole(there.get())) {
                  return history;
                }
              }
              disk.put(file(name), document);
              return there.isPresent()
                  ? history
                  : history.with(event(ModelEvent.Kind.ADDED, name, sha256, reason));
            });
    return after.version(name).orElseThrow();
  }

  /**
   * Makes a model champion.
   *
   * @param name of a model in the store, or {@link #SHIPPED}
   * @param reason why, for whoever reads the history
   * @throws BadModel if there is no such model or it cannot be used; the champion stays then
   */
  public void promote(String name, String reason) throws IOException {
    change(history -> promoted(history, name, reason));
  }

  /**
   * Makes a model champion that was found better than the champion, if that one still is.
   *
   * @param before who was champion when it was found so, or {@link #SHIPPED}
   * @param name of a model in the store
   * @param reason why, for whoever reads the history
   * @throws BadModel as {@link #promote}, and if another has become champion meanwhile
   */
  public void promoteOver(String before, String name, String reason) throws IOException {
    change(
        history -> {
          if (!List.of(before, name).contains(history.champion())) {
            throw new BadModel(
                "%s was judged against %s, but by now %s is champion; judge it again"
                    .formatted(name, before, history.champion()));
          }
          return promoted(history, name, reason);
        });
  }

  private History promoted(History history, String name, String reason) throws IOException {
    if (history.champions().stream().limit(1).anyMatch(name::equals)) {
      return history;
    }
    String sha256 = "";
    if (!name.equals(SHIPPED)) {
      ModelVersion version = known(history, name);
      read(version);
      sha256 = version.sha256();
    }
    return history.with(event(ModelEvent.Kind.PROMOTED, name, sha256, reason));
  }

  /**
   * Notes that a model was judged and does not become champion; the same again changes nothing.
   *
   * @param name of a model in the store
   * @param reason why, for whoever reads the history
   * @throws BadModel if there is no such model
   */
  public void refuse(String name, String reason) throws IOException {
    change(
        history -> {
          ModelEvent refused =
              event(ModelEvent.Kind.REFUSED, name, known(history, name).sha256(), reason);
          boolean noted =
              history
                  .last(name)
                  .filter(last -> last.kind() == refused.kind() && last.reason().equals(reason))
                  .isPresent();
          return noted ? history : history.with(refused);
        });
  }

  /** Name of the champion, {@link #SHIPPED} where that is the model that comes with the program. */
  public String championName() throws IOException {
    return history().champion();
  }

  /** The champion; nothing where that is the model that comes with the program. */
  public Optional<ModelVersion> champion() throws IOException {
    History history = history();
    return history.champions().stream().findFirst().flatMap(history::version);
  }

  /** Names of those that are or were champion, the latest first; may hold {@link #SHIPPED}. */
  public List<String> champions() throws IOException {
    return history().champions();
  }

  /** The models, in the order in which they were added. */
  public List<ModelVersion> versions() throws IOException {
    return history().versions();
  }

  /** All that was ever done in the store, the latest last. */
  public List<ModelEvent> events() throws IOException {
    return history().events();
  }

  /**
   * Reads a model.
   *
   * @throws BadModel if there is none of that name, its file is not as it was added, or this
   *     program cannot score with it
   */
  public ModelFile read(String name) throws IOException {
    return read(known(history(), name));
  }

  private ModelFile read(ModelVersion version) throws IOException {
    byte[] document;
    try {
      document = Files.readAllBytes(file(version.name()));
    } catch (NoSuchFileException e) {
      throw new BadModel("the file of model " + version.name() + " is gone: " + e.getFile(), e);
    }
    if (!Digest.of(document).equals(version.sha256())) {
      throw new BadModel(
          "%s is damaged: it is not the file that was added %s (its digest is another)"
              .formatted(file(version.name()), version.added()));
    }
    ModelFile model = usable(document, file(version.name()).toString());
    if (!model.model().name().equals(version.name())) {
      throw new BadModel(
          "%s calls itself '%s'".formatted(file(version.name()), model.model().name()));
    }
    return model;
  }

  private boolean isWhole(ModelVersion version) {
    try {
      read(version);
      return true;
    } catch (IOException e) {
      return false; // then adding it again puts it right
    }
  }

  private static ModelVersion known(History history, String name) throws BadModel {
    return history
        .version(name)
        .orElseThrow(
            () ->
                new BadModel(
                    "there is no model '%s' in the store; there is: %s"
                        .formatted(
                            name, history.versions().stream().map(ModelVersion::name).toList())));
  }

  private static ModelFile usable(byte[] document, String what) throws BadModel {
    try {
      return ModelFile.read(new ByteArrayInputStream(document));
    } catch (IOException e) {
      throw new BadModel(what + " cannot be used: " + History.firstLine(e), e);
    }
  }

  private History history() throws IOException {
    if (!Files.exists(directory)) {
      return History.NONE;
    }
    if (!Files.isDirectory(directory)) {
      throw new BadModel("the model store must be a directory, this is a file: " + directory);
    }
    try {
      return History.read(Files.readAllBytes(index()));
    } catch (NoSuchFileException e) {
      return History.NONE;
    } catch (BadModel e) {
      throw new BadModel(
          "%s %s; move it away and add the models again".formatted(index(), e.getMessage()), e);
    }
  }

  @SuppressWarnings("try") // the lock is held, not used
  private History change(Change change) throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
      disk.syncNames(directory.getParent());
    }
    synchronized (IN_THIS_PROGRAM) {
      try (FileChannel channel =
              FileChannel.open(
                  directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        History before = history();
        History after = change.of(before);
        if (!after.equals(before)) {
          disk.put(index(), after.bytes());
        }
        return after;
      }
    }
  }

  private ModelEvent event(ModelEvent.Kind kind, String name, String sha256, String reason) {
    return new ModelEvent(clock.instant(), kind, name, sha256, reason);
  }

  private Path index() {
    return directory.resolve("index");
  }

  private Path file(String name) {
    return directory.resolve(name + SUFFIX);
  }
}
