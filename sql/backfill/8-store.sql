-- The season's results take the place of what earlier runs said of the same games.
--
-- In: all of the above; variables run_id, model, document, now. To be run in one transaction.

CREATE OR REPLACE TEMP MACRO billionths(whole) AS
  (whole::DECIMAL(18, 0) * 0.000000001)::DECIMAL(12, 9);

DELETE FROM fact_batch_score WHERE game_id IN (SELECT game_id FROM game_order WHERE in_scope);
DELETE FROM fact_credit
WHERE source = 'batch' AND game_id IN (SELECT game_id FROM game_order WHERE in_scope);
DELETE FROM fact_player_game WHERE game_id IN (SELECT game_id FROM game_order WHERE in_scope);
DELETE FROM fact_team_game WHERE game_id IN (SELECT game_id FROM game_order WHERE in_scope);
DELETE FROM fact_lineup WHERE game_id IN (SELECT game_id FROM game_order WHERE in_scope);

INSERT INTO fact_batch_score
SELECT getvariable('run_id'), p.event_id, p.revision, p.game_id, p.seq, p.ts, p.type,
       billionths(s.home), billionths(s.even), billionths(s.wpa),
       s.leverage::DECIMAL(18, 0) * 0.000001, getvariable('model')
FROM scored s
JOIN play p USING (g, n)
ORDER BY p.g, p.n;

INSERT INTO fact_credit
SELECT 'batch', getvariable('run_id'), p.event_id, p.revision, p.game_id, p.seq, c.ordinal,
       c.player_id, c.team, c.role, billionths(c.impact)
FROM credited c
JOIN play p USING (g, n)
ORDER BY p.g, p.n, c.ordinal;

INSERT INTO fact_player_game
WITH won AS (
  SELECT c.g, c.player_id, sum(c.impact)::BIGINT AS impact,
         coalesce(sum(c.impact) FILTER (s.clutch_before), 0)::BIGINT AS clutch
  FROM credited c
  JOIN scored s USING (g, n)
  WHERE c.player_id IS NOT NULL
  GROUP BY c.g, c.player_id
)
SELECT getvariable('run_id'), o.game_id, p.player_id, p.team, p.court_ms, p.points, p.fouls,
       p.counts::INTEGER[12], billionths(coalesce(w.impact, 0)), billionths(coalesce(w.clutch, 0))
FROM player_game p
JOIN game_order o ON o.g = p.g AND o.in_scope
LEFT JOIN won w ON w.g = p.g AND w.player_id = p.player_id;

INSERT INTO fact_team_game
SELECT getvariable('run_id'), o.game_id, if(d.side = 1, o.home_team, o.away_team),
       if(d.side = 1, m.home_micros, m.away_micros), d.side * m.gain, s.scoring
FROM matchup m
JOIN game_order o ON o.g = m.g AND o.in_scope
JOIN ended e ON e.g = m.g
CROSS JOIN (VALUES (1), (-1)) AS d(side)
LEFT JOIN starters_of s ON s.g = m.g AND s.side = d.side;

INSERT INTO fact_lineup
WITH side AS (
  SELECT l.g, l.n, if(d.side = 1, o.home_team, o.away_team) AS team, o.game_id,
         list_sort(if(d.side = 1, l.home, l.away)) AS players
  FROM lineup l
  JOIN game_order o ON o.g = l.g AND o.in_scope
  CROSS JOIN (VALUES (1), (-1)) AS d(side)
),
changed AS (
  SELECT * FROM side
  QUALIFY players IS DISTINCT FROM lag(players) OVER (PARTITION BY g, team ORDER BY n)
),
stretch AS (
  SELECT c.game_id, c.team, p.seq AS from_seq, c.players,
         lead(p.seq) OVER (PARTITION BY c.g, c.team ORDER BY c.n) AS to_seq
  FROM changed c
  JOIN play p USING (g, n)
)
SELECT getvariable('run_id'), game_id, team, from_seq, to_seq, players
FROM stretch
WHERE len(players) = 5;

INSERT OR REPLACE INTO dim_model VALUES (getvariable('model'), getvariable('document'));
DELETE FROM batch_game WHERE game_id IN (SELECT game_id FROM game_order WHERE in_scope);
INSERT INTO batch_game
SELECT game_id, getvariable('run_id'), getvariable('now')
FROM game_order
WHERE in_scope;
UPDATE batch_run
SET events = (SELECT count(*) FROM fact_batch_score WHERE run_id = getvariable('run_id'))
WHERE run_id = getvariable('run_id');
