package io.courtside.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What reading has to tell others while it runs: progress, rests, problems. Thread safe. */
final class TailReports {
  private static final Logger LOG = LoggerFactory.getLogger(TailReports.class);

  private final Map<Object, TailProgress.OfSource> progress = new ConcurrentHashMap<>();
  private final Map<Object, Unfinished> unfinished = new ConcurrentHashMap<>();
  private final Map<Object, SourceProblem> problems = new ConcurrentHashMap<>();

  void found(FoundFile file) {
    String name = file.path().toString();
    progress.merge(
        file.key(),
        new TailProgress.OfSource(name, 0, file.size()),
        (old, fresh) ->
            new TailProgress.OfSource(
                name, Math.min(old.readBytes(), file.size()), file.size(), old.readable()));
  }

  void read(Object key, String name, long readBytes, long totalBytes) {
    progress.put(key, new TailProgress.OfSource(name, readBytes, totalBytes));
  }

  /** The file was opened: what it has is to be read. */
  void opened(Object key) {
    readable(key, true);
  }

  private void readable(Object key, boolean whether) {
    progress.computeIfPresent(
        key,
        (same, old) ->
            new TailProgress.OfSource(old.name(), old.readBytes(), old.totalBytes(), whether));
  }

  void gone(Object key) {
    progress.remove(key);
    problems.remove(key);
  }

  /** The file was read to its end, but for the rest; what was wrong with it is no more. */
  void done(Object key, Unfinished rest) {
    problems.remove(key);
    unfinished(key, rest);
  }

  void unfinished(Object key, Unfinished rest) {
    if (rest == null) {
      unfinished.remove(key);
    } else {
      unfinished.put(key, rest);
    }
  }

  /** The file can be read after all. */
  void well(Object key) {
    SourceProblem was = problems.remove(key);
    if (was != null) {
      LOG.info("{} is read again", was.sourceName());
    }
  }

  /** The file cannot be read on, which holds until it is opened again. */
  void problem(Object key, String name, String message) {
    readable(key, false);
    if (problems.put(key, new SourceProblem(name, message)) == null) {
      LOG.warn("{}; reading goes on with the other files", message);
    }
  }

  void replaced(String name) {
    LOG.info("{} was truncated or replaced by other content; it is looked at anew", name);
  }

  TailProgress progress() {
    List<TailProgress.OfSource> sources = new ArrayList<>(progress.values());
    sources.sort(Comparator.comparing(TailProgress.OfSource::name));
    return TailProgress.of(List.copyOf(sources));
  }

  List<Unfinished> unfinished() {
    return List.copyOf(unfinished.values());
  }

  List<SourceProblem> problems() {
    return List.copyOf(problems.values());
  }
}
