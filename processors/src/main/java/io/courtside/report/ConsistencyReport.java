package io.courtside.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * All that one consistency run found.
 *
 * @param runId the run; letters, digits, dots, dashes and underscores, since files are named by it
 * @param at when it was made
 * @param compared what was held against each other
 * @param breaches what was outside of what is allowed; empty if the stream passed
 * @param overall over all events
 * @param byGame by game
 * @param byType by event type
 * @param byTeam by team
 * @param events each event that was late, deferred, missing or doubled
 * @param leaders the players with the most impact
 * @param drift comparisons of distributions
 * @param overTime measures of drift, period by period
 * @param distributions how scores are spread
 * @param scatters stream against batch
 * @param calibrations what was said and what happened
 */
public record ConsistencyReport(
    String runId,
    Instant at,
    Compared compared,
    List<Breach> breaches,
    Agreement overall,
    List<Agreement> byGame,
    List<Agreement> byType,
    List<Agreement> byTeam,
    List<NamedEvent> events,
    Leaders leaders,
    List<DriftRow> drift,
    List<Series> overTime,
    List<Distribution> distributions,
    List<Scatter> scatters,
    List<Calibration> calibrations) {
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9._-]+");

  /** Checks the run id, and copies. */
  public ConsistencyReport {
    if (!FILE_NAME.matcher(runId).matches()) {
      throw new IllegalArgumentException(
          "a run id has letters, digits, dots, dashes and underscores only, unlike " + runId);
    }
    breaches = List.copyOf(breaches);
    byGame = List.copyOf(byGame);
    byType = List.copyOf(byType);
    byTeam = List.copyOf(byTeam);
    events = List.copyOf(events);
    drift = List.copyOf(drift);
    overTime = List.copyOf(overTime);
    distributions = List.copyOf(distributions);
    scatters = List.copyOf(scatters);
    calibrations = List.copyOf(calibrations);
  }

  /** Whether nothing is outside of what is allowed. */
  @JsonProperty
  public boolean passed() {
    return breaches.isEmpty();
  }

  /** The finding in one sentence. */
  @JsonProperty
  public String verdict() {
    return Verdict.of(this);
  }
}
