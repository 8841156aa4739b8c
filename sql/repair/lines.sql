-- What each player did in the finished games of a season that the batch has seen end; impact of all
-- who are credited.
-- In: variable season.
WITH game AS (
  SELECT game_id FROM dim_game
  WHERE season = getvariable('season') AND over
    AND game_id IN (SELECT game_id FROM fact_team_game)
),
credited AS (
  SELECT game_id, player_id, sum(impact) AS impact
  FROM fact_credit
  WHERE source = 'batch' AND player_id IS NOT NULL AND game_id IN (FROM game)
  GROUP BY game_id, player_id
)
SELECT game_id, player_id, coalesce(p.court_ms, 0) AS court_ms,
       (coalesce(c.impact, 0)::DECIMAL(38, 9) * 1000000000)::BIGINT AS impact,
       (coalesce(p.clutch_impact, 0)::DECIMAL(38, 9) * 1000000000)::BIGINT AS clutch,
       coalesce(p.points, 0) AS points, coalesce(p.fouls, 0) AS fouls,
       coalesce(p.shots::INTEGER[], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) AS shots
FROM (SELECT * FROM fact_player_game WHERE game_id IN (FROM game)) p
FULL JOIN credited c USING (game_id, player_id)
ORDER BY game_id, player_id;
