package io.courtside.event;

import java.util.Objects;

/**
 * A number that tells events of other content apart, whatever the spelling of their lines: field
 * order, white space and unknown fields play no part.
 *
 * <p>The same in every run and on every machine. Two different events share one by chance once in
 * 2³² cases.
 */
public final class EventFingerprint {
  private EventFingerprint() {}

  /** The fingerprint of {@code event}, its revision not counted. */
  public static int of(Event event) {
    int hash = event.eventId().hashCode();
    hash = mix(hash, event.gameId().hashCode());
    hash = mix(hash, event.seq());
    hash = mix(hash, Long.hashCode(event.tsMillis()));
    hash = mix(hash, event.period());
    hash = mix(hash, Double.hashCode(event.clockSeconds()));
    hash = mix(hash, event.typeName().hashCode());
    hash = mix(hash, event.homeTeam().hashCode());
    hash = mix(hash, event.awayTeam().hashCode());
    hash = mix(hash, event.homeScore());
    hash = mix(hash, event.awayScore());
    hash = mix(hash, Objects.hashCode(event.team()));
    hash = mix(hash, Objects.hashCode(event.playerId()));
    hash = mix(hash, Objects.hashCode(event.player()));
    hash = mix(hash, Objects.hashCode(event.subtype()));
    hash = mix(hash, Boolean.hashCode(event.made()));
    hash = mix(hash, event.points());
    hash = mix(hash, Double.hashCode(event.distanceFt()));
    hash = mix(hash, Objects.hashCode(event.assistPlayerId()));
    hash = mix(hash, Objects.hashCode(event.blockPlayerId()));
    hash = mix(hash, Objects.hashCode(event.stealPlayerId()));
    hash = mix(hash, Objects.hashCode(event.foulDrawnPlayerId()));
    hash = mix(hash, event.qualifiers().hashCode());
    hash = mix(hash, Objects.hashCode(event.season()));
    hash = mix(hash, Objects.hashCode(event.seasonType()));
    hash = mix(hash, Objects.hashCode(event.gameDate()));
    return mix(hash, event.starters().hashCode());
  }

  // The round of MurmurHash3 (public domain, Austin Appleby): plain multiplication by 31 lets
  // changes in two fields cancel each other.
  private static int mix(int hash, int value) {
    int round = Integer.rotateLeft(value * 0xcc9e2d51, 15) * 0x1b873593;
    return Integer.rotateLeft(hash ^ round, 13) * 5 + 0xe6546b64;
  }
}
