package io.courtside.jobs;

import io.courtside.league.LeagueChange;
import io.courtside.model.ModelFile;
import io.courtside.repair.RepairStore;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A stream that has nothing to load, and may be behind. */
public final class StreamWithoutLogs implements StreamSide {
  private boolean behind;
  private int asked;

  /** From now on it is behind, or is not. */
  public void isBehind(boolean nowBehind) {
    behind = nowBehind;
  }

  /** How often it was asked for its logs. */
  public int asked() {
    return asked;
  }

  @Override
  public boolean isBehind() {
    return behind;
  }

  @Override
  public WorkLogs logs() {
    asked++;
    return new WorkLogs(List.of(), List.of(), List.of());
  }

  @Override
  public ModelFile model() {
    throw new UnsupportedOperationException("a load scores nothing");
  }

  @Override
  public RepairStore repairStore() {
    throw new UnsupportedOperationException("a load repairs nothing");
  }

  @Override
  public void seasonIsNow(LeagueChange sums) {
    throw new UnsupportedOperationException("a load repairs nothing");
  }

  @Override
  public void forget(Set<String> gameIds) {
    throw new UnsupportedOperationException("a load repairs nothing");
  }

  @Override
  public <T> T alone(Supplier<T> action) {
    throw new UnsupportedOperationException("a load repairs nothing");
  }
}
