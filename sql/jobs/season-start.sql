-- The first day of the season of the last game that the batch has scored.
SELECT min(game_date)
FROM dim_game
WHERE season = (SELECT max(season) FROM dim_game WHERE game_id IN (SELECT game_id FROM batch_game));
