-- question: Which games changed hands most, and which winners came back from furthest behind?
-- row: a finished game; comeback is the most points that its winner was behind
-- param season = all: only games of this season, for example 2023-24
-- param sort = lead_changes: order: lead_changes, or comeback
-- param top = 20: how many games

WITH margin AS (
  SELECT e.game_id, e.seq, e.home_score - e.away_score AS margin
  FROM event e
  JOIN dim_game g USING (game_id)
  WHERE g.over AND getvariable('season') IN ('all', g.season)
),
-- Grain: a play after which a side leads; changed where it is not the one that led before.
led AS (
  SELECT game_id, seq, sign(margin) <> lag(sign(margin)) OVER (PARTITION BY game_id ORDER BY seq)
           AS changed
  FROM margin
  WHERE margin <> 0
),
tied AS (
  SELECT game_id, margin = 0 AND lag(margin) OVER (PARTITION BY game_id ORDER BY seq) <> 0 AS tied
  FROM margin
),
change AS (SELECT game_id, count(*) FILTER (changed) AS lead_changes FROM led GROUP BY game_id),
tie AS (SELECT game_id, count(*) FILTER (tied) AS ties FROM tied GROUP BY game_id),
spread AS (
  SELECT game_id, greatest(max(margin), 0) AS home_lead, greatest(-min(margin), 0) AS away_lead
  FROM margin
  GROUP BY game_id
)
SELECT g.game_id, g.game_date, g.away_team, g.away_score, g.home_team, g.home_score, g.periods,
       coalesce(c.lead_changes, 0) AS lead_changes, t.ties,
       s.home_lead AS most_home_led, s.away_lead AS most_away_led,
       if(g.home_score > g.away_score, s.away_lead, s.home_lead) AS comeback
FROM dim_game g
JOIN spread s USING (game_id)
JOIN tie t USING (game_id)
LEFT JOIN change c USING (game_id)
ORDER BY if(getvariable('sort') = 'comeback', comeback, coalesce(c.lead_changes, 0)) DESC,
         g.game_date, g.game_id
LIMIT getvariable('top')::BIGINT;
