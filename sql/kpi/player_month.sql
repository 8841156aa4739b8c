-- question: What did a player do in a month?
-- row: a game, and last the month as a whole; minutes need a backfill; impact is wins added
-- param player: name, or id
-- param month: for example 2024-01

WITH wanted AS (
  SELECT player_id, player
  FROM dim_player
  WHERE player_id = getvariable('player') OR lower(strip_accents(player)) = lower(strip_accents(getvariable('player')))
),
game AS (
  SELECT game_id, game_date, home_team, away_team
  FROM dim_game
  WHERE strftime(game_date, '%Y-%m') = getvariable('month')
),
act AS (
  SELECT e.game_id, e.player_id, arg_max(e.team, e.seq) AS team,
         coalesce(sum(e.points) FILTER (e.type IN ('shot', 'free_throw') AND e.made), 0) AS points,
         count(*) FILTER (e.type = 'rebound') AS rebounds,
         count(*) FILTER (e.type = 'steal') AS steals,
         count(*) FILTER (e.type = 'block') AS blocks,
         count(*) FILTER (e.type = 'turnover') AS turnovers
  FROM event e
  JOIN game USING (game_id)
  JOIN wanted USING (player_id)
  GROUP BY ALL
),
assist AS (
  SELECT e.game_id, e.assist_player_id AS player_id, count(*) AS assists
  FROM event e
  JOIN game USING (game_id)
  JOIN wanted w ON w.player_id = e.assist_player_id
  WHERE e.type = 'shot' AND e.made
  GROUP BY ALL
),
won AS (
  SELECT c.game_id, c.player_id, sum(c.impact) AS impact
  FROM credit c
  JOIN game USING (game_id)
  JOIN wanted USING (player_id)
  GROUP BY ALL
),
line AS (
  SELECT w.player_id, w.player, g.game_date, a.team,
         if(a.team = g.home_team, g.away_team, '@' || g.home_team) AS opponent,
         p.court_ms / 60000 AS minutes, a.points, a.rebounds, coalesce(s.assists, 0) AS assists,
         a.steals, a.blocks, a.turnovers, coalesce(i.impact, 0) AS impact
  FROM act a
  JOIN wanted w USING (player_id)
  JOIN game g USING (game_id)
  LEFT JOIN assist s USING (game_id, player_id)
  LEFT JOIN won i USING (game_id, player_id)
  LEFT JOIN fact_player_game p USING (game_id, player_id)
)
SELECT player, game_date, if(grouping(game_date) = 1, 'all', any_value(opponent)) AS opponent,
       count(*) AS games, round(sum(minutes), 1) AS minutes, sum(points)::BIGINT AS points,
       sum(rebounds)::BIGINT AS rebounds, sum(assists)::BIGINT AS assists,
       sum(steals)::BIGINT AS steals, sum(blocks)::BIGINT AS blocks,
       sum(turnovers)::BIGINT AS turnovers, sum(impact) AS impact
FROM line
GROUP BY GROUPING SETS ((player_id, player, game_date), (player_id, player))
ORDER BY player_id, game_date NULLS LAST;
