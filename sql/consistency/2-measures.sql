-- The measures of a comparison: overall, by game, by type of event and by team.
--
-- In: checked_game, pair, excuse, credit_difference; variable tolerance. Out: judged, measure.

-- Grain: an event as in pair, with the largest difference of its credits and whether a difference
-- there is has an excuse.
CREATE OR REPLACE TEMP TABLE judged AS
WITH credited AS (
  SELECT event_id, max(abs(difference)) AS largest, sum(abs(difference)) AS total,
         sum(difference * difference) AS squares
  FROM credit_difference
  GROUP BY event_id
)
SELECT p.*, coalesce(c.largest, 0) AS impact_largest, coalesce(c.total, 0) AS impact_total,
       coalesce(c.squares, 0) AS impact_squares,
       (abs(coalesce(wp_difference, 0)) > getvariable('tolerance')
         OR impact_largest > getvariable('tolerance')) AS differs,
       coalesce(p.seq >= e.from_seq, false) AS excused
FROM pair p
JOIN excuse e USING (g)
LEFT JOIN credited c USING (event_id);

-- Grain: a part of the stream and one of its members. Impact is that of a credit: a player's or
-- team's part of an event.
CREATE OR REPLACE TEMP TABLE measure AS
WITH member AS (
  SELECT 'overall' AS dimension, 'all' AS member, * FROM judged
  UNION ALL
  SELECT 'game', game_id, * FROM judged
  UNION ALL
  SELECT 'type', coalesce(type, 'never came'), * FROM judged
  UNION ALL
  SELECT 'team', team, * FROM judged WHERE team IS NOT NULL
)
SELECT dimension, member,
       count(*) AS events,
       count_if(what IN ('scored', 'late')) / count(*) AS scored_share,
       count_if(what = 'late') / count(*) AS late_share,
       count_if(what = 'deferred') / count(*) AS deferred_share,
       count_if(what = 'missing') / count(*) AS missing_share,
       count_if(what = 'never_came') / count(*) AS never_came_share,
       count_if(what = 'extra') / count(*) AS extra_share,
       count_if(doubled > 0) / count(*) AS doubled_share,
       count_if(corrected) / count(*) AS corrected_share,
       count_if(other_model) / count(*) AS other_model_share,
       count_if(differs) AS differing,
       count_if(differs AND NOT excused) AS unexplained,
       coalesce(avg(abs(wp_difference)), 0) AS home_wp_mae,
       coalesce(sqrt(avg(wp_difference * wp_difference)), 0) AS home_wp_rmse,
       coalesce(max(abs(wp_difference)), 0) AS home_wp_max,
       coalesce(avg(impact_total), 0) AS impact_mae,
       coalesce(sqrt(avg(impact_squares)), 0) AS impact_rmse,
       coalesce(max(impact_largest), 0) AS impact_max
FROM member
GROUP BY dimension, member;
