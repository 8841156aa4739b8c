package io.courtside.jobs;

import io.courtside.league.LeagueChange;
import io.courtside.model.ModelFile;
import io.courtside.repair.Repair;
import io.courtside.repair.RepairStore;
import java.util.Set;

/** The running stream, as the batch layer sees it. */
public interface StreamSide extends Repair.Moment {

  /** Whether it is behind, and defers events to keep up. */
  boolean isBehind();

  /** The logs, as far as they are committed now. */
  WorkLogs logs();

  /** The model that scores now. */
  ModelFile model();

  /** The store of player context and season sums. */
  RepairStore repairStore();

  /** The sums of a season are these now. */
  void seasonIsNow(LeagueChange sums);

  /** What is in memory of these games is not what is stored any more. */
  void forget(Set<String> gameIds);
}
