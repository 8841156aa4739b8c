-- The finished games of a season that have batch scores. In: variable season.
SELECT game_id
FROM dim_game
WHERE season = getvariable('season') AND over
  AND game_id IN (SELECT game_id FROM batch_game)
ORDER BY began_at, game_id;
