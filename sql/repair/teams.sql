-- What the season's finished games add to each team. In: variable season.
SELECT t.team, sum(t.rating_gain_micros)::BIGINT AS rating, count(t.starters_micros) AS started,
       coalesce(sum(t.starters_micros), 0)::BIGINT AS starters,
       max(epoch_ms(g.last_event_at)) AS last_end_ms
FROM fact_team_game t
JOIN dim_game g USING (game_id)
WHERE g.season = getvariable('season') AND g.over
GROUP BY t.team
ORDER BY t.team;
