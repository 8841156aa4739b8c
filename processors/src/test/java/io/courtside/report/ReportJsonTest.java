package io.courtside.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.courtside.drift.Drift;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
  private static JsonNode json(ConsistencyReport report) throws Exception {
    return new ObjectMapper().readTree(ReportJson.of(report));
  }

  @Test
  void nothing_is_cut_short() throws Exception {
    JsonNode json = json(ReportBuilder.disturbed());
    assertThat(json.get("by_game")).hasSize(1312);
    assertThat(json.get("events")).hasSize(431);
    assertThat(json.at("/events/0/event_id").asText()).isEqualTo("0022300000-0001");
    assertThat(json.at("/events/0/what").asText()).isEqualTo("MISSING");
  }

  @Test
  void the_verdict_is_there() throws Exception {
    JsonNode json = json(ReportBuilder.right());
    assertThat(json.get("passed").asBoolean()).isTrue();
    assertThat(json.get("verdict").asText()).startsWith("The stream was right");
    assertThat(json.get("at").asText()).isEqualTo("2024-06-18T03:00:12Z");
    assertThat(json.at("/compared/from").asText()).isEqualTo("2023-10-24");
    assertThat(json.at("/overall/share_scored").asDouble()).isEqualTo(1);
    assertThat(json.at("/overall/home_wp/max").asDouble()).isZero();
  }

  @Test
  void what_could_not_be_computed_is_null() throws Exception {
    Difference unknown = new Difference(Double.NaN, Double.NaN, Double.NaN);
    ConsistencyReport right = ReportBuilder.right();
    ConsistencyReport report =
        new ConsistencyReport(
            "run",
            right.at(),
            right.compared(),
            List.of(),
            new Agreement("overall", "", 3, 0, 0, 3, 0, 0, unknown, unknown),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            right.leaders(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(json(report).at("/overall/impact/mae").isNull()).isTrue();
    assertThat(json(report).get("verdict").asText())
        .isEqualTo("The stream stays within all limits, with 3 deferred of 3 events.");
  }

  @Test
  void a_drift_result_becomes_a_row() {
    DriftRow row =
        DriftRow.of(
            "home_wp, May and June",
            Drift.measure(new double[] {1, 2, 3}, new double[] {1, 2, 3}, 1).get(0),
            0.05);
    assertThat(row)
        .isEqualTo(
            new DriftRow(
                "home_wp, May and June",
                "Kolmogorov–Smirnov",
                0,
                row.pValue(),
                3,
                3,
                "999 permutations of values",
                false));
  }

  @Test
  void a_run_id_that_is_no_file_name_is_refused() {
    ConsistencyReport right = ReportBuilder.right();
    assertThatThrownBy(
            () ->
                new ConsistencyReport(
                    "../run",
                    right.at(),
                    right.compared(),
                    right.breaches(),
                    right.overall(),
                    right.byGame(),
                    right.byType(),
                    right.byTeam(),
                    right.events(),
                    right.leaders(),
                    right.drift(),
                    right.overTime(),
                    right.distributions(),
                    right.scatters(),
                    right.calibrations()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("run id");
  }
}
