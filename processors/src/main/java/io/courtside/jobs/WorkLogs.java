package io.courtside.jobs;

import io.courtside.context.Progress;
import io.courtside.journal.Journal;
import io.courtside.journal.JournalPosition;
import io.courtside.kafka.EventPartition;
import io.courtside.source.KnownSource;
import io.courtside.warehouse.LogFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The logs of a work directory, as far as they count.
 *
 * @param raw the files that events were read from
 * @param scored the scored log
 * @param gone what was read and cannot be read again, each with its reason
 */
public record WorkLogs(List<LogFile> raw, List<LogFile> scored, List<String> gone) {

  /** Copies the lists. */
  public WorkLogs {
    raw = List.copyOf(raw);
    scored = List.copyOf(scored);
    gone = List.copyOf(gone);
  }

  /**
   * The logs of a work directory.
   *
   * @param progress how far they count
   * @param known the files that were read
   * @param scoredDirectory where the scored log is
   */
  public static WorkLogs of(Progress progress, List<KnownSource> known, Path scoredDirectory) {
    List<LogFile> raw = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (KnownSource source : known) {
      Path path = Path.of(source.name());
      if (Files.exists(path)) {
        raw.add(new LogFile(path, source.anchorOffset()));
      } else {
        gone.add(source.name() + " is not there any more");
      }
    }
    progress.positions().keySet().stream()
        .filter(EventPartition::isSource)
        .sorted()
        .forEach(partition -> gone.add(partition + " is no file; load its events from one"));
    List<LogFile> scored = new ArrayList<>();
    for (Map.Entry<Integer, JournalPosition> lane : progress.scored().entrySet()) {
      JournalPosition end = lane.getValue();
      for (int segment = 1; segment < end.segment(); segment++) {
        scored.add(LogFile.whole(Journal.ofLane(scoredDirectory, lane.getKey(), segment)));
      }
      if (end.length() > 0) {
        scored.add(
            new LogFile(
                Journal.ofLane(scoredDirectory, lane.getKey(), end.segment()), end.length()));
      }
    }
    return new WorkLogs(raw, scored, gone);
  }
}
