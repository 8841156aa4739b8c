-- What the season's finished games add to each player of a team. In: variable season.
SELECT p.team, p.player_id, count_if(p.court_ms > 0) AS games, sum(p.court_ms)::BIGINT AS court_ms,
       (sum(p.impact) * 1000000000)::BIGINT AS impact,
       (sum(p.clutch_impact) * 1000000000)::BIGINT AS clutch,
       sum(p.points)::INTEGER AS points, sum(p.fouls)::INTEGER AS fouls,
       [sum(shots[1]), sum(shots[2]), sum(shots[3]), sum(shots[4]), sum(shots[5]), sum(shots[6]),
        sum(shots[7]), sum(shots[8]), sum(shots[9]), sum(shots[10]), sum(shots[11]),
        sum(shots[12])]::INTEGER[] AS shots
FROM fact_player_game p
JOIN dim_game g USING (game_id)
WHERE g.season = getvariable('season') AND g.over
GROUP BY p.team, p.player_id
ORDER BY p.team, p.player_id;
