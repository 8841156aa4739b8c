-- question: How long after coming on, by the game's clock, until a player first adds to the chance of winning?
-- row: a player; a check-in is a start or a substitution in; seconds are of those that got there before going off
-- param season = all: only games of this season, for example 2023-24
-- param least = 50: leave out players with fewer check-ins
-- param top = 20: how many players

WITH play AS (
  SELECT e.game_id, e.seq, e.type, e.subtype, e.player_id, e.starters,
         (least(greatest(e.period, 1) - 1, 4) * 720 + greatest(e.period - 5, 0) * 300)
           + if(e.period <= 4, 720, 300) - e.clock_seconds AS elapsed
  FROM event e
  JOIN dim_game g USING (game_id)
  WHERE getvariable('season') IN ('all', g.season)
),
change AS (
  SELECT game_id, seq, elapsed, player_id, subtype IS DISTINCT FROM 'out' AS comes_on
  FROM play
  WHERE type = 'substitution' AND player_id IS NOT NULL
  UNION ALL
  SELECT game_id, seq, elapsed, unnest(starters), true FROM play WHERE type = 'game_start'
),
check_in AS (
  SELECT game_id, player_id, seq, elapsed, off_seq
  FROM (
    SELECT *, lead(seq) OVER (PARTITION BY game_id, player_id ORDER BY seq, comes_on) AS off_seq
    FROM change
  )
  WHERE comes_on
),
gain AS (
  SELECT c.game_id, c.player_id, c.seq, p.elapsed
  FROM credit c
  JOIN play p ON p.game_id = c.game_id AND p.seq = c.seq
  WHERE c.impact > 0 AND c.player_id IS NOT NULL
),
reached AS (
  SELECT i.game_id, i.player_id, i.seq, arg_min(g.elapsed - i.elapsed, g.seq) AS seconds
  FROM gain g
  ASOF JOIN check_in i
    ON i.game_id = g.game_id AND i.player_id = g.player_id AND g.seq >= i.seq
  WHERE g.seq <= coalesce(i.off_seq, g.seq)
  GROUP BY ALL
)
SELECT i.player_id, any_value(d.player) AS player, count(*) AS check_ins,
       count(r.seconds) AS with_gain, round(count(r.seconds) / count(*), 4) AS share,
       round(median(r.seconds), 1) AS median_seconds,
       round(quantile_cont(r.seconds, 0.9), 1) AS ninth_decile_seconds
FROM check_in i
LEFT JOIN reached r USING (game_id, player_id, seq)
LEFT JOIN dim_player d ON d.player_id = i.player_id
GROUP BY i.player_id
HAVING count(*) >= getvariable('least')
ORDER BY median_seconds, i.player_id
LIMIT getvariable('top')::BIGINT;
