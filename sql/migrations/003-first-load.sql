-- From version 2 to 3: a load looks for a game's events from its first load on, not in all.
ALTER TABLE dim_game ADD COLUMN first_load_id INTEGER;
UPDATE dim_game SET first_load_id = known.first_load_id
FROM (SELECT game_id, min(load_id) AS first_load_id FROM fact_event GROUP BY game_id) known
WHERE known.game_id = dim_game.game_id;
