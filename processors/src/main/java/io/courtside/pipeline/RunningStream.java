package io.courtside.pipeline;

import io.courtside.checkpoint.GatedStore;
import io.courtside.context.Lanes;
import io.courtside.jobs.StreamSide;
import io.courtside.jobs.WorkLogs;
import io.courtside.league.LeagueChange;
import io.courtside.model.ModelFile;
import io.courtside.model.ModelInUse;
import io.courtside.overload.ShedLevel;
import io.courtside.overload.Shedding;
import io.courtside.repair.RepairStore;
import io.courtside.source.SourceLedger;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The running stream, as the batch layer sees it.
 *
 * @param gate holds off commits
 * @param ledger knows the files that were read
 * @param scored directory of the scored log
 * @param inUse the model that scores
 * @param repairStore the store of player context and season sums
 * @param shedding what it defers
 * @param lanes what they hold in memory follows a repair
 */
record RunningStream(
    GatedStore gate,
    SourceLedger ledger,
    Path scored,
    ModelInUse inUse,
    RepairStore repairStore,
    Shedding shedding,
    Lanes lanes)
    implements StreamSide {

  @Override
  public <T> T alone(Supplier<T> action) {
    return gate.alone(action);
  }

  @Override
  public boolean isBehind() {
    return shedding.level() != ShedLevel.NONE;
  }

  @Override
  public WorkLogs logs() {
    return WorkLogs.of(gate.progress(), ledger.known(), scored);
  }

  @Override
  public ModelFile model() {
    return inUse.file();
  }

  @Override
  public void seasonIsNow(LeagueChange sums) {
    lanes.seasonIsNow(sums);
  }

  @Override
  public void forget(Set<String> gameIds) {
    lanes.forget(gameIds);
  }
}
