-- The credits of a day's games, with their players' names.
-- In: variable day.
SELECT c.source, c.event_id, c.revision, c.game_id, c.seq, c.ordinal, g.season, g.season_type,
       g.game_date, c.player_id, d.player, c.team, c.role, c.impact
FROM credit c
JOIN dim_game g USING (game_id)
LEFT JOIN dim_player d ON d.player_id = c.player_id
WHERE g.game_date = getvariable('day')
ORDER BY c.game_id, c.seq, c.ordinal
