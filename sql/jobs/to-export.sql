-- The days that have to be exported: those with games scored since the last export that went well.
SELECT DISTINCT g.game_date
FROM dim_game g
JOIN batch_game b USING (game_id)
WHERE b.scored_at > coalesce(
  (SELECT max(started_at) FROM job_run WHERE job = 'export' AND outcome = 'done'),
  TIMESTAMP '1970-01-01 00:00:00')
ORDER BY g.game_date;
