-- question: Who adds most in the clutch (last five minutes of the fourth or overtime, within five points), and is that more than in the rest?
-- row: a player; impact is wins added, per_100 of a hundred plays that the player had a part in
-- param season = all: only games of this season, for example 2023-24
-- param least = 50: leave out players with a part in fewer clutch plays
-- param top = 20: how many players

WITH play AS (
  SELECT e.game_id, e.seq,
         lag(e.period >= 4 AND e.clock_seconds <= 300
               AND abs(e.home_score - e.away_score) <= 5, 1, false)
           OVER (PARTITION BY e.game_id ORDER BY e.seq) AS clutch
  FROM event e
  JOIN dim_game g USING (game_id)
  WHERE getvariable('season') IN ('all', g.season)
),
sums AS (
  SELECT c.player_id,
         count(DISTINCT c.game_id) FILTER (p.clutch) AS clutch_games,
         count(*) FILTER (p.clutch) AS clutch_plays,
         count(*) FILTER (NOT p.clutch) AS rest_plays,
         coalesce(sum(c.impact) FILTER (p.clutch), 0) AS clutch_impact,
         coalesce(sum(c.impact) FILTER (NOT p.clutch), 0) AS rest_impact
  FROM credit c
  JOIN play p USING (game_id, seq)
  WHERE c.player_id IS NOT NULL
  GROUP BY c.player_id
)
SELECT s.player_id, d.player, s.clutch_games, s.clutch_plays, s.rest_plays,
       s.clutch_impact, s.rest_impact,
       round(100 * s.clutch_impact / s.clutch_plays, 4) AS clutch_per_100,
       round(100 * s.rest_impact / nullif(s.rest_plays, 0), 4) AS rest_per_100
FROM sums s
LEFT JOIN dim_player d USING (player_id)
WHERE s.clutch_plays >= getvariable('least')
ORDER BY s.clutch_impact DESC, s.player_id
LIMIT getvariable('top')::BIGINT;
