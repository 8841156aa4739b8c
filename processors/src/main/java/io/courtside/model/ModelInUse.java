package io.courtside.model;

import io.courtside.score.Scorer;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model that scores now, and its change for another while the program runs.
 *
 * <p>Lanes ask for the scorer once a batch, so a batch has one model. A new model that cannot be
 * used is told once, and the old goes on. Safe for use by many threads.
 */
public final class ModelInUse implements Supplier<Scorer> {
  private static final Logger LOG = LoggerFactory.getLogger(ModelInUse.class);

  private final ModelSource source;
  private final Function<ModelFile, Scorer> scorers;
  private volatile Loaded now;
  private volatile String refused = "";

  /**
   * A model that has been read.
   *
   * @param mark by which a change is noticed; empty where another was to be loaded
   * @param file the model
   * @param scorer scores with it
   */
  private record Loaded(String mark, ModelFile file, Scorer scorer) {}

  /**
   * Begins with what the source has.
   *
   * @param source where models come from
   * @param scorers makes a scorer of a model
   * @throws IOException where neither the source's model nor what is to stand in for it can be used
   */
  public ModelInUse(ModelSource source, Function<ModelFile, Scorer> scorers) throws IOException {
    this.source = source;
    this.scorers = scorers;
    this.now = first();
  }

  private Loaded first() throws IOException {
    try {
      return load(source.mark(), source);
    } catch (BadModel e) {
      for (ModelSource instead : source.insteadAtStart()) {
        try {
          Loaded loaded = load("", instead);
          refuse(e, loaded);
          return loaded;
        } catch (BadModel next) {
          e.addSuppressed(next);
        }
      }
      throw e;
    }
  }

  private Loaded load(String mark, ModelSource from) throws IOException {
    ModelFile file = from.load();
    return new Loaded(mark, file, scorers.apply(file));
  }

  /** What scores now. */
  @Override
  public Scorer get() {
    return now.scorer();
  }

  /** The file of the model that scores now. */
  public ModelFile file() {
    return now.file();
  }

  /** Why the model that should score does not; empty where it does. */
  public Optional<String> refused() {
    return Optional.of(refused).filter(why -> !why.isEmpty());
  }

  /** Looks whether another model should score, and lets it. */
  public synchronized void look() {
    try {
      String mark = source.mark();
      if (!mark.equals(now.mark())) {
        Loaded next = load(mark, source);
        LOG.info("model {} scores from now on, after {}", name(next), name(now));
        now = next;
      }
      refused = "";
    } catch (IOException | RuntimeException e) {
      refuse(e, now);
    }
  }

  private void refuse(Exception why, Loaded goesOn) {
    String text = why instanceof BadModel ? why.getMessage() : why.toString();
    if (!text.equals(refused)) {
      refused = text;
      LOG.warn("a model is refused, {} goes on: {}", name(goesOn), text);
    }
  }

  private static String name(Loaded loaded) {
    return loaded.scorer().modelName();
  }
}
