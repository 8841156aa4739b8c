-- The finished games of a season that the batch has seen end: one that was scored anew while it was
-- played has but a part of what it came to. In: variable season.
SELECT game_id
FROM dim_game
WHERE season = getvariable('season') AND over
  AND game_id IN (SELECT game_id FROM fact_team_game)
ORDER BY began_at, game_id;
