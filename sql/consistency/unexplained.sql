-- Where stream and batch differ though nothing disturbed the stream there: by game, type of event
-- and role, the most first, and the largest difference.
WITH differing AS (
  SELECT event_id, game_id, type, abs(coalesce(wp_difference, 0)) AS wp, impact_largest
  FROM judged
  WHERE differs AND NOT excused
),
place AS (
  SELECT 'game ' || game_id AS place, greatest(wp, impact_largest) AS difference FROM differing
  UNION ALL
  SELECT 'type ' || type, greatest(wp, impact_largest) FROM differing
  UNION ALL
  SELECT 'role ' || c.role, abs(c.difference)
  FROM credit_difference c
  JOIN differing USING (event_id)
)
SELECT place, count(*) AS events, max(difference) AS largest
FROM place
GROUP BY place
ORDER BY place[1:4] = 'game', events DESC, place
LIMIT 20;
