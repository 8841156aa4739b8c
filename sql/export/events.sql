-- The events of a day, as their last revisions have them, with their game and their scores.
-- In: variable day.
SELECT e.* EXCLUDE (season, season_type, game_date, load_id), g.season, g.season_type, g.game_date,
       s.source AS score_source, s.home_wp, s.home_wp_even, s.wpa, s.leverage, s.model
FROM event e
JOIN dim_game g USING (game_id)
LEFT JOIN (SELECT * FROM score) s ON s.event_id = e.event_id
WHERE g.game_date = getvariable('day')
ORDER BY e.game_id, e.seq
