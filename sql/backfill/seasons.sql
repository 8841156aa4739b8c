-- The seasons up to the last that has a game in scope, in their order.
SELECT season
FROM dim_game
GROUP BY season
HAVING season <= (
  SELECT max(season) FROM dim_game
  WHERE coalesce(game_id = getvariable('game'), true)
    AND coalesce(game_date >= getvariable('from_date'), true)
    AND coalesce(game_date <= getvariable('to_date'), true))
ORDER BY season;
