package io.courtside.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ModelFactsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void they_are_what_the_file_says() throws Exception {
    ModelFacts facts =
        ModelFacts.of(
            JSON.readTree(
                """
                {"schema": "s/1",
                 "provenance": {"trained_at": "2026-01-01T00:00:00Z",
                   "trained_on": [{"name": "a.gz", "sha256": "12"}, {"name": "b.gz"}]},
                 "evaluation": {"files": [{"name": "c.gz", "sha256": "34"}],
                   "all": {"brier": 0.14785, "log_loss": 0.44912}}}
                """));
    assertThat(facts.schema()).isEqualTo("s/1");
    assertThat(facts.trainedAt()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(facts.trainedOn())
        .containsExactly(
            new ModelFacts.DataFile("a.gz", "12"), new ModelFacts.DataFile("b.gz", "-"));
    assertThat(facts.evaluatedOn()).containsExactly(new ModelFacts.DataFile("c.gz", "34"));
    assertThat(facts.brier()).isEqualTo("0.1479");
    assertThat(facts.logLoss()).isEqualTo("0.4491");
  }

  @Test
  void what_it_does_not_say_is_a_dash() {
    ModelFacts facts = ModelFacts.of(JSON.createObjectNode());
    assertThat(facts.trainedAt()).isEqualTo("-");
    assertThat(facts.brier()).isEqualTo("-");
    assertThat(facts.trainedOn()).isEmpty();
  }

  @Test
  void the_shipped_model_says_all_of_it() throws Exception {
    ModelFacts facts = ModelFacts.of(ModelSource.shipped().load().document());
    assertThat(facts.trainedOn()).isNotEmpty();
    assertThat(facts.evaluatedOn()).isNotEmpty();
    assertThat(facts.brier()).startsWith("0.1");
    assertThat(facts.trainedAt()).startsWith("20");
  }
}
