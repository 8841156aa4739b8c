-- Finished games of the season that the stream has scored and the batch has not seen end.
-- In: variable season.
SELECT DISTINCT s.game_id
FROM fact_stream_score s
JOIN dim_game g USING (game_id)
WHERE s.type = 'game_end' AND NOT s.late AND g.season = getvariable('season')
  AND s.game_id NOT IN (SELECT game_id FROM fact_team_game)
ORDER BY s.game_id;
