-- The first day of games of which events were loaded since the batch last scored them; none where
-- there is no such game.
SELECT min(g.game_date)
FROM dim_game g
LEFT JOIN batch_game b USING (game_id)
LEFT JOIN (
  SELECT f.game_id, max(l.loaded_at) AS loaded_at
  FROM fact_event f
  JOIN load_segment l USING (load_id)
  GROUP BY f.game_id
) e USING (game_id)
WHERE b.game_id IS NULL OR e.loaded_at > b.scored_at;
