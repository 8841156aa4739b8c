-- Who is on court: the starters, substitutions, and who acts where a side is short.
--
-- In: play. Out: lineup, five_on_court, court_time.
--
-- The starters come as two fives of which it is not said whose they are; a play that names one of
-- them together with a team says it. Until then they are on court without a side.

-- Grain: a play that may change who is on court. what: start, in, out, names (a starter, so the
-- fives are known from here), acts (someone who by the substitutions is not on court).
CREATE OR REPLACE TEMP TABLE court_move AS
WITH start AS (
  SELECT g, n, starters FROM play WHERE type = 'game_start'
),
-- A game that is told to start again does: the last start before a play counts.
named AS (
  SELECT p.g, min(p.n) AS n
  FROM play p
  ASOF JOIN start s ON s.g = p.g AND p.n > s.n
  WHERE p.side <> 0 AND list_contains(s.starters, p.player_id)
    AND NOT (p.type = 'substitution' AND p.subtype <> 'out')
  GROUP BY p.g, s.n
),
status AS (
  SELECT g, n, player_id, subtype <> 'out' AS comes_on FROM play
  WHERE type = 'substitution' AND side <> 0 AND player_id IS NOT NULL
  UNION ALL
  SELECT g, n, unnest(starters), true FROM start WHERE len(starters) = 10
),
acts AS (
  SELECT p.g, p.n
  FROM play p
  ASOF LEFT JOIN status s ON s.g = p.g AND s.player_id = p.player_id AND p.n > s.n
  ASOF LEFT JOIN start t ON t.g = p.g AND p.n > t.n
  WHERE p.type IN ('shot', 'free_throw', 'rebound', 'turnover', 'steal', 'block')
    AND p.side <> 0 AND p.player_id IS NOT NULL
    AND NOT coalesce(s.comes_on AND s.n >= coalesce(t.n, 0), false)
)
SELECT g, n, side, player_id, starters,
       row_number() OVER (PARTITION BY g ORDER BY n) AS k,
       CASE type WHEN 'game_start' THEN 'start'
            WHEN 'substitution' THEN if(subtype = 'out', 'out', 'in')
            ELSE if((g, n) IN (FROM acts), 'acts', 'names') END AS what
FROM play
WHERE type = 'game_start'
   OR (side <> 0 AND player_id IS NOT NULL
       AND (type = 'substitution' OR (g, n) IN (FROM acts) OR (g, n) IN (FROM named)));

-- A list without a player; of one who stands in it twice, without the first.
CREATE OR REPLACE TEMP MACRO without(players, player) AS
  CASE WHEN list_contains(players, player)
       THEN players[1:list_position(players, player) - 1]
            || players[list_position(players, player) + 1:]
       ELSE players END;

-- Grain: a play that changes who is on court, and who is after it.
CREATE OR REPLACE TEMP TABLE lineup AS
WITH RECURSIVE walk AS (
  SELECT DISTINCT g, 0::BIGINT AS k, 0 AS n,
         []::VARCHAR[] AS home, []::VARCHAR[] AS away, []::VARCHAR[] AS unplaced
  FROM court_move
  UNION ALL
  SELECT g, k, n,
         CASE WHEN what = 'start' THEN []
              WHEN side = 1 AND what = 'out' THEN without(home, player_id)
              WHEN side = 1 AND comes_on THEN list_append(home, player_id)
              ELSE home END,
         CASE WHEN what = 'start' THEN []
              WHEN side = -1 AND what = 'out' THEN without(away, player_id)
              WHEN side = -1 AND comes_on THEN list_append(away, player_id)
              ELSE away END,
         CASE WHEN what = 'start' THEN if(len(starters) = 10, starters, []) ELSE unplaced END
  FROM (
    SELECT g, k, n, side, player_id, what, starters, home, away, unplaced,
           NOT list_contains(home || away || unplaced, player_id)
             AND (what = 'in' OR (what IN ('acts', 'names') AND is_play AND len(unplaced) = 0
                                  AND if(side = 1, len(home), len(away)) < 5)) AS comes_on
    FROM (
      SELECT m.g, m.k, m.n, m.side, m.player_id, m.what, m.starters, m.what = 'acts' AS is_play,
             m.what NOT IN ('start', 'in')
               AND coalesce(list_contains(w.unplaced, m.player_id), false) AS placed,
             (list_position(w.unplaced, m.player_id) <= 5) = (m.side = 1) AS first_is_home,
             -- Who came on before the fives were known is on court as well.
             CASE WHEN placed
                  THEN if(first_is_home, w.unplaced[1:5], w.unplaced[6:10])
                       || list_filter(w.home, lambda p: NOT list_contains(w.unplaced, p))
                  ELSE w.home END AS home,
             CASE WHEN placed
                  THEN if(first_is_home, w.unplaced[6:10], w.unplaced[1:5])
                       || list_filter(w.away, lambda p: NOT list_contains(w.unplaced, p))
                  ELSE w.away END AS away,
             if(placed, [], w.unplaced) AS unplaced
      FROM walk w
      JOIN court_move m ON m.g = w.g AND m.k = w.k + 1
    )
  )
)
SELECT g, n, home, away, unplaced
FROM walk
QUALIFY k > 0 AND (home, away, unplaced) IS DISTINCT FROM
  lag((home, away, unplaced)) OVER (PARTITION BY g ORDER BY k);
