-- question: Of the players who first played in a month, how many still play n months later?
-- row: a month of debuts and a number of months after it; share is of the month's debutants
-- param season = all: only games of this season, for example 2023-24; the debut is the first game there
-- param season_type = all: only games of this kind, for example regular

WITH played AS (
  SELECT DISTINCT e.player_id, date_trunc('month', g.game_date)::DATE AS month
  FROM event e
  JOIN dim_game g USING (game_id)
  WHERE e.player_id IS NOT NULL
    AND getvariable('season') IN ('all', g.season)
    AND getvariable('season_type') IN ('all', g.season_type)
),
debut AS (
  SELECT player_id, min(month) AS cohort FROM played GROUP BY player_id
),
size AS (
  SELECT cohort, count(*) AS players FROM debut GROUP BY cohort
),
later AS (
  SELECT s.cohort, s.players, n
  FROM size s, unnest(range(0, 1 + date_diff('month', s.cohort, (SELECT max(month) FROM played)))) AS r(n)
),
active AS (
  SELECT d.cohort, date_diff('month', d.cohort, p.month) AS n, count(*) AS active
  FROM played p
  JOIN debut d USING (player_id)
  GROUP BY ALL
)
SELECT l.cohort, l.players, l.n AS months_later, coalesce(a.active, 0) AS active,
       round(coalesce(a.active, 0) / l.players, 4) AS share
FROM later l
LEFT JOIN active a ON a.cohort = l.cohort AND a.n = l.n
ORDER BY l.cohort, l.n;
