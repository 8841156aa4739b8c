-- question: Which five players together moved their team's chance of winning most?
-- row: five players of a team; impact is wins added while they were on court, by the scores' change; needs a backfill, which knows who was on court
-- param season = all: only games of this season, for example 2023-24
-- param least_minutes = 100: leave out fives with fewer minutes together
-- param sort = impact: order: impact, or points (net points)
-- param top = 20: how many fives

WITH play AS (
  SELECT game_id, seq, home_team, away_team, home_score, away_score,
         (least(greatest(period, 1) - 1, 4) * 720 + greatest(period - 5, 0) * 300)
           + if(period <= 4, 720, 300) - clock_seconds AS elapsed
  FROM event
),
-- Grain: a play, and what it changed.
change AS (
  SELECT p.game_id, p.seq, p.home_team, p.away_team,
         greatest(0, p.elapsed - coalesce(lag(p.elapsed) OVER game, 0)) AS seconds,
         p.home_score - coalesce(lag(p.home_score) OVER game, 0) AS home_points,
         p.away_score - coalesce(lag(p.away_score) OVER game, 0) AS away_points,
         s.home_wp - coalesce(lag(s.home_wp) OVER game, s.home_wp) AS home_gain
  FROM play p
  JOIN score s ON s.event_id IS NOT NULL AND s.game_id = p.game_id AND s.seq = p.seq
  JOIN dim_game g ON g.game_id = p.game_id
  WHERE getvariable('season') IN ('all', g.season)
  WINDOW game AS (PARTITION BY p.game_id ORDER BY p.seq)
),
side AS (
  SELECT game_id, seq, seconds, home_team AS team, home_points AS scored, away_points AS allowed,
         home_gain AS gain
  FROM change
  UNION ALL
  SELECT game_id, seq, seconds, away_team, away_points, home_points, -home_gain
  FROM change
),
unit AS (
  SELECT l.team, l.players, count(DISTINCT l.game_id) AS games, sum(s.seconds) / 60 AS minutes,
         sum(s.scored) AS scored, sum(s.allowed) AS allowed, sum(s.gain) AS impact
  FROM side s
  ASOF JOIN fact_lineup l
    ON l.game_id = s.game_id AND l.team = s.team AND s.seq > l.from_seq
  WHERE s.seq <= coalesce(l.to_seq, s.seq)
  GROUP BY l.team, l.players
)
SELECT u.team,
       (SELECT string_agg(coalesce(d.player, p.id), ', ' ORDER BY p.id)
        FROM unnest(u.players) AS p(id)
        LEFT JOIN dim_player d ON d.player_id = p.id) AS players,
       u.games, round(u.minutes, 1) AS minutes, u.scored::BIGINT AS points_for,
       u.allowed::BIGINT AS points_against, (u.scored - u.allowed)::BIGINT AS net_points,
       u.impact, round(48 * u.impact / u.minutes, 4) AS impact_per_48
FROM unit u
WHERE u.minutes >= getvariable('least_minutes')
ORDER BY if(getvariable('sort') = 'points', u.scored - u.allowed, u.impact) DESC, u.team, players
LIMIT getvariable('top')::BIGINT;
