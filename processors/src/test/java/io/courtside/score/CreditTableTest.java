package io.courtside.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.event.Event;
import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CreditTableTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @Test
  void every_rule_has_a_reason_and_some_event_falls_under_it() {
    Set<CreditRule> met = EnumSet.noneOf(CreditRule.class);
    for (Event event : everyKindOfPlay()) {
      CreditRule rule = CreditRules.ruleOf(event, Side.of(event));
      met.add(rule);
      met.add(rule.quality());
    }
    assertThat(met).containsExactlyInAnyOrder(CreditRule.values());
    assertThat(CreditRule.values()).allSatisfy(rule -> assertThat(rule.reason()).endsWith("."));
  }

  @Test
  void both_parts_of_a_shot_name_the_same_players() {
    for (Event event : everyKindOfPlay()) {
      if (event.type() == EventType.SHOT) {
        CreditRule rule = CreditRules.ruleOf(event, Side.of(event));
        CreditShares quality = rule.quality().shares();
        CreditShares making = rule.shares();
        assertThat(quality.actor()).isEqualTo(making.actor());
        assertThat(quality.teammate()).isEqualTo(making.teammate());
        assertThat(quality.opponentShare() == 0 || quality.opponent() == making.opponent())
            .isTrue();
      }
    }
  }

  @Test
  void substitutions_steals_and_blocks_are_nobodys() {
    for (EventType type : List.of(EventType.SUBSTITUTION, EventType.STEAL, EventType.BLOCK)) {
      assertThat(CreditRules.ruleOf(Plays.by(type, Plays.HOME), Side.HOME))
          .isEqualTo(CreditRule.TEAM_ONLY);
    }
  }

  @Test
  void shares_of_more_than_the_whole_are_refused() {
    assertThatThrownBy(() -> CreditShares.ofActor(Role.SHOOTER, 600).teammate(Role.PASSER, 401))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 1000");
    assertThatThrownBy(() -> CreditShares.TEAMS.otherFive(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_page_about_credit_is_what_the_table_says() {
    assertThat(ROOT.resolve("docs/credit.md"))
        .as("courtside credit rules --output docs/credit.md")
        .content()
        .isEqualTo(CreditDocument.markdown());
  }

  private static List<Event> everyKindOfPlay() {
    List<Event> plays = new ArrayList<>();
    for (EventType type : EventType.values()) {
      for (String subtype : List.of("", "offensive", "shooting", "technical", "personal")) {
        EventBuilder play = Plays.play(type).team(Plays.HOME).playerId("p").subtype(subtype);
        plays.add(play.build());
        plays.add(play.blockPlayerId("b").stealPlayerId("s").build());
        plays.add(play.made(true).assistPlayerId("a").build());
        plays.add(play.assistPlayerId(null).build());
      }
    }
    return plays;
  }
}
