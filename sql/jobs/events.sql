-- The events of a season, as their last revisions have them, in the order they happened.
-- In: variable season.
SELECT e.*
FROM event e
JOIN dim_game g USING (game_id)
WHERE g.season = getvariable('season')
ORDER BY e.ts, e.game_id, e.seq;
