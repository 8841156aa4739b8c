package io.courtside.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of credit as a page to read. */
public final class CreditDocument {
  private CreditDocument() {}

  /** The text of docs/credit.md. */
  public static String markdown() {
    StringBuilder page =
        new StringBuilder(
            """
            # Who is credited

            <!-- Made by `./courtside credit rules --output docs/credit.md`; a test compares. -->

            What an event is worth is how far it moved the home team's probability to win, between evenly matched teams. The table says who is credited for it, in thousandths of what the event moved. The side that acted wins what the other side loses; on each side, what the players named here leave, or what falls to a player the event does not name, is the team's. All of it is counted in whole billionths, so that a side's credits add up to what it won, exactly, and the two sides' credits cancel.

            A shot has two parts. Its *quality* is what taking it was worth: `p * W(made) + (1 - p) * W(missed) - W(before)`, where `p` is how likely such a shot of this shooter was to go in, and `W` the probability to win. Its *making* is the rest: `W(after)` less the value it had in the air. A good look that is missed so has a positive quality and a negative making.

            *The five* are the players of that side on court, the named ones with them; each gets a fifth, as the role `on_court`. Where not exactly five are known to be on court, their share is the team's.

            | play | acting side | other side | reason |
            | --- | --- | --- | --- |
            """);
    for (CreditRule rule : CreditRule.values()) {
      CreditShares shares = rule.shares();
      page.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  rule.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  side(
                      named(shares.actor(), shares.actorShare()),
                      named(shares.teammate(), shares.teammateShare()),
                      five(shares.ownFive())),
                  side(named(shares.opponent(), shares.opponentShare()), five(shares.otherFive())),
                  rule.reason()));
    }
    return page.toString();
  }

  private static String named(Role role, int share) {
    return role == null ? "" : role.wireName() + " " + share;
  }

  private static String five(int share) {
    return share == 0 ? "" : "the five " + share;
  }

  private static String side(String... takers) {
    List<String> parts = new ArrayList<>(List.of(takers));
    parts.removeIf(String::isEmpty);
    return parts.isEmpty() ? "team" : String.join(", ", parts);
  }
}
