package io.courtside.consistency;

import io.courtside.report.Agreement;
import io.courtside.report.Breach;
import io.courtside.report.Breach.Bound;
import io.courtside.report.DriftRow;
import io.courtside.report.Leaders;
import java.util.ArrayList;
import java.util.List;

/** Says what of a comparison is outside of what is allowed. */
final class Judge {
  private final Limits limits;
  private final List<Breach> breaches = new ArrayList<>();

  Judge(Limits limits) {
    this.limits = limits;
  }

  /**
   * Where stream and batch differ though nothing disturbed the stream there: always a mistake of
   * one of them.
   */
  Judge unexplained(List<Breach> found) {
    breaches.addAll(found);
    return this;
  }

  /** The measures over all events. */
  Judge overall(Agreement all) {
    atMost("events doubled", all.doubled(), 0);
    atMost("share late", share(all.late(), all), limits.lateShare());
    atMost("share deferred", share(all.deferred(), all), limits.deferredShare());
    atMost("share missing", share(all.missing(), all), limits.missingShare());
    atMost("MAE of home_wp", all.homeWp().mae(), limits.homeWpMae());
    atMost("MAE of impact", all.impact().mae(), limits.impactMae());
    return this;
  }

  /** Events that came and were not scored, and scores without an event. */
  Judge strays(long unscored, long extra) {
    atMost("events not scored", unscored, 0);
    atMost("scores without event", extra, 0);
    return this;
  }

  private static double share(long count, Agreement all) {
    return all.expected() == 0 ? 0 : (double) count / all.expected();
  }

  /** The order of the top players. */
  Judge leaders(Leaders leaders) {
    if (leaders.spearman() < limits.spearman()) {
      breaches.add(
          new Breach(
              "Spearman of the top players",
              "overall",
              leaders.spearman(),
              Bound.AT_LEAST,
              limits.spearman()));
    }
    return this;
  }

  /** Drift; its limit is the level of a single comparison. */
  Judge drift(List<DriftRow> rows, double level) {
    for (DriftRow row : rows) {
      if (row.drifted()) {
        breaches.add(
            new Breach(
                "p-value of " + row.measure(),
                row.compared(),
                row.pValue(),
                Bound.AT_LEAST,
                level));
      }
    }
    return this;
  }

  private void atMost(String measure, long value, long limit) {
    atMost(measure, (double) value, (double) limit);
  }

  private void atMost(String measure, double value, double limit) {
    if (value > limit) {
      breaches.add(new Breach(measure, "overall", value, Bound.AT_MOST, limit));
    }
  }

  /** All that is outside, most serious first. */
  List<Breach> breaches() {
    return List.copyOf(breaches);
  }
}
