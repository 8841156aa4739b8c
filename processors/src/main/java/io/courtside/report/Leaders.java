package io.courtside.report;

import java.util.List;

/**
 * Whether the stream ranked the players with the most impact as the batch does.
 *
 * @param k how many of the batch's first players are compared
 * @param spearman Spearman's rank correlation, -1 to 1; NaN for fewer than two players
 * @param kendall Kendall's τ-b, -1 to 1; NaN for fewer than two players
 * @param moved those with another rank, most important first
 */
public record Leaders(int k, double spearman, double kendall, List<Move> moved) {
  /** Copies. */
  public Leaders {
    moved = List.copyOf(moved);
  }

  /**
   * A player with another rank.
   *
   * @param playerId the player
   * @param player the player's name
   * @param batchRank rank by the batch, from 1
   * @param streamRank rank by the stream, from 1
   * @param batchImpact sum of impact by the batch, in wins
   * @param streamImpact sum of impact by the stream, in wins
   */
  public record Move(
      String playerId,
      String player,
      int batchRank,
      int streamRank,
      double batchImpact,
      double streamImpact) {}
}
