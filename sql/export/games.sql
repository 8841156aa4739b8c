-- The games of a day.
-- In: variable day.
SELECT * FROM dim_game WHERE game_date = getvariable('day') ORDER BY game_id
