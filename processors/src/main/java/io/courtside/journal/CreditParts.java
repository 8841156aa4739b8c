package io.courtside.journal;

import io.courtside.score.Credit;
import io.courtside.score.Role;
import java.util.Objects;

/**
 * Credits up to their number, each made once for a player, a team and a role that come again.
 *
 * <p>Bounded as {@link TextParts} is. Not thread safe.
 */
final class CreditParts {
  private static final int LONGEST = 192;

  private final Known[] slots;

  /**
   * @param slots how many it can hold; a power of two
   */
  CreditParts(int slots) {
    this.slots = new Known[slots];
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Known(String player, String team, Role role, byte[] part) {
    boolean is(Credit credit) {
      return role == credit.role()
          && Objects.equals(player, credit.playerId())
          && Objects.equals(team, credit.team());
    }
  }

  /** All of a credit up to its number. */
  byte[] of(Credit credit) {
    int slot = slot(credit);
    Known known = slots[slot];
    if (known != null && known.is(credit)) {
      return known.part;
    }
    byte[] part = made(credit);
    if (part.length <= LONGEST) {
      slots[slot] = new Known(credit.playerId(), credit.team(), credit.role(), part);
    }
    return part;
  }

  private int slot(Credit credit) {
    int hash = Objects.hashCode(credit.playerId());
    hash = 31 * hash + Objects.hashCode(credit.team());
    hash = 31 * hash + credit.role().wireName().hashCode();
    // The last digits of ids are what tells them apart; the multiplier spreads them.
    hash *= 0x9e3779b9;
    return (hash >>> 16) & (slots.length - 1);
  }

  private static byte[] made(Credit credit) {
    return JsonLines.part(
        "{\"player_id\":"
            + JsonLines.quoted(credit.playerId())
            + ",\"team\":"
            + JsonLines.quoted(credit.team())
            + ",\"role\":"
            + JsonLines.quoted(credit.role().wireName())
            + ",\"impact\":");
  }
}
