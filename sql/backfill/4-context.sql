-- What each game finds as it begins: how strong the teams are, and how the players shot. It follows
-- from the games that its teams, and no others, have played before it in the season.
--
-- In: game_order, play, lineup; known_season, known_team, known_player; variable season.
-- Out: player_game, matchup, shooter_form. The known_ tables then stand at the end of the season.

-- Kinds of shots: 1 rim, 2 paint, 3 mid-range, 4 corner three, 5 arc three, 6 free throw.
CREATE OR REPLACE TEMP MACRO shot_kind(type, subtype, distance_ft, qualifiers) AS
  CASE WHEN type = 'free_throw' THEN 6
       -- The season files say no distance where it is less than the arc's.
       WHEN subtype = '3pt' THEN if(coalesce(distance_ft >= 23.5, false), 5, 4)
       WHEN coalesce(distance_ft <= 5, list_contains(qualifiers, 'pointsinthepaint')) THEN 1
       WHEN list_contains(qualifiers, 'pointsinthepaint') THEN 2
       ELSE 3 END;

-- What is left of a rating so many seasons later: three fifths a season, rounded.
CREATE OR REPLACE TEMP MACRO carried_rating(rating, seasons) AS
  list_reduce(range(seasons), lambda remaining, season: floor(remaining * 0.6::DOUBLE + 0.5)::BIGINT, rating);

-- What of a count of shots still counts in the next season: four fifths, rounded.
CREATE OR REPLACE TEMP MACRO carried_counts(counts) AS
  list_transform(counts, lambda count: (4 * count + 2) // 5);

-- Earlier seasons are known only for later ones; nothing else is known of a season in between.
SET VARIABLE seasons_since = (
  SELECT getvariable('season')[1:4]::INTEGER - season[1:4]::INTEGER FROM known_season);
DELETE FROM known_team WHERE getvariable('seasons_since') <= 0;
DELETE FROM known_player WHERE getvariable('seasons_since') <= 0;

-- Grain: a game, as it ended; games that are not over are left out.
CREATE OR REPLACE TEMP TABLE ended AS
SELECT g, any_value(home_team) AS home_team, any_value(away_team) AS away_team,
       arg_max(home_score, n) AS home_score, arg_max(away_score, n) AS away_score,
       arg_max(ts, n) AS ended_at, max(n) AS last_n
FROM play
GROUP BY g
HAVING bool_or(type = 'game_end');

-- Grain: a player in a game. Time on court in milliseconds of the game's time.
CREATE OR REPLACE TEMP TABLE player_game AS
WITH stretch AS (
  SELECT l.g, l.n, l.home, l.away, l.unplaced,
         row_number() OVER (PARTITION BY l.g ORDER BY l.n) AS k,
         elapsed_ms(p.period, p.clock_seconds) AS from_ms,
         coalesce(lead(from_ms) OVER (PARTITION BY l.g ORDER BY l.n),
                  elapsed_ms(last.period, last.clock_seconds)) AS to_ms
  FROM lineup l
  JOIN play p USING (g, n)
  JOIN ended e USING (g)
  JOIN play last ON last.g = e.g AND last.n = e.last_n
),
present AS (
  SELECT g, n, k, unnest(list_distinct(home)) AS player_id, 1 AS side, from_ms, to_ms FROM stretch
  UNION ALL
  SELECT g, n, k, unnest(list_distinct(away)), -1, from_ms, to_ms FROM stretch
  UNION ALL
  SELECT g, n, k, unnest(list_distinct(unplaced)), 0, from_ms, to_ms FROM stretch
),
-- A stint is a run of stretches without one between that the player was not on court.
stint AS (
  SELECT g, player_id, greatest(0, arg_max(to_ms, k) - arg_min(from_ms, k)) AS ms
  FROM (
    SELECT g, player_id, k, from_ms, to_ms,
           k - row_number() OVER (PARTITION BY g, player_id ORDER BY k) AS run
    FROM (SELECT DISTINCT g, player_id, k, from_ms, to_ms FROM present)
  )
  GROUP BY g, player_id, run
),
act AS (
  SELECT g, n, player_id, side, type, made, points,
         if(type IN ('shot', 'free_throw'),
            shot_kind(type, subtype, distance_ft, qualifiers), 0) AS kind
  FROM play
  WHERE player_id IS NOT NULL
),
acted AS (
  SELECT g, player_id, count(*) AS events, sum(points) AS points,
         count_if(type = 'foul') AS fouls,
         [count_if(kind = 1), count_if(kind = 2), count_if(kind = 3), count_if(kind = 4),
          count_if(kind = 5), count_if(kind = 6), count_if(kind = 1 AND made),
          count_if(kind = 2 AND made), count_if(kind = 3 AND made), count_if(kind = 4 AND made),
          count_if(kind = 5 AND made), count_if(kind = 6 AND made)] AS counts
  FROM act
  GROUP BY g, player_id
),
-- Whom a player plays for: the side of the last play, or where the lineup after it has the player.
sided AS (
  SELECT g, player_id, arg_max(side, 3 * n + precedence) AS side
  FROM (SELECT g, n, player_id, side, 0 AS precedence FROM act
        UNION ALL
        SELECT g, n, player_id, side, if(side = 1, 1, 2) FROM present)
  WHERE side <> 0
  GROUP BY g, player_id
),
on_court AS (
  SELECT g, player_id, sum(ms) AS court_ms FROM stint GROUP BY g, player_id
)
SELECT e.g, s.player_id, s.side, if(s.side = 1, e.home_team, e.away_team) AS team,
       coalesce(c.court_ms, 0) AS court_ms, coalesce(a.points, 0) AS points,
       coalesce(a.fouls, 0) AS fouls,
       coalesce(a.counts, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) AS counts
FROM sided s
JOIN ended e USING (g)
LEFT JOIN on_court c USING (g, player_id)
LEFT JOIN acted a USING (g, player_id)
WHERE c.court_ms > 0 OR a.events > 0;

-- Grain: a player after a game for a team. What the season's games for that team add up to.
CREATE OR REPLACE TEMP TABLE player_so_far AS
SELECT g, team, player_id,
       count_if(court_ms > 0) OVER so_far AS games,
       sum(points) OVER so_far AS points,
       [sum(counts[1]) OVER so_far, sum(counts[2]) OVER so_far, sum(counts[3]) OVER so_far,
        sum(counts[4]) OVER so_far, sum(counts[5]) OVER so_far, sum(counts[6]) OVER so_far,
        sum(counts[7]) OVER so_far, sum(counts[8]) OVER so_far, sum(counts[9]) OVER so_far,
        sum(counts[10]) OVER so_far, sum(counts[11]) OVER so_far, sum(counts[12]) OVER so_far
       ]::BIGINT[] AS counts
FROM player_game
WINDOW so_far AS (PARTITION BY team, player_id ORDER BY g);

-- Grain: a game and one of its sides. What its starters are used to scoring, in millionths of a
-- point a game; none where it is not known who starts for whom.
CREATE OR REPLACE TEMP TABLE starters_of AS
WITH starter AS (
  SELECT g, unnest(starters) AS player_id, if(generate_subscripts(starters, 1) <= 5, 1, 2) AS five
  FROM play
  WHERE n = 1 AND len(starters) = 10
),
side AS (
  SELECT g, 1 AS side, home_team AS team FROM game_order
  UNION ALL
  SELECT g, -1, away_team FROM game_order
),
-- Both fives for both sides: which is whose shows from whom they played for before.
candidate AS (
  SELECT s.g, d.side, d.team, s.five, s.player_id, p.player_id IS NOT NULL AS played,
         (1000000 * coalesce(p.points, 0)::BIGINT + coalesce(k.scoring, 8000000) * 2)
           // (coalesce(p.games, 0) + 2) AS scoring
  FROM starter s
  JOIN side d USING (g)
  ASOF LEFT JOIN player_so_far p
    ON p.team = d.team AND p.player_id = s.player_id AND s.g > p.g
  LEFT JOIN known_player k ON k.player_id = s.player_id
),
five AS (
  SELECT g, side, five, sum(scoring)::BIGINT AS scoring, count_if(played) AS played
  FROM candidate
  GROUP BY g, side, five
),
turned AS (
  SELECT g,
         sum(if((side = 1) = (five = 1), played, 0)) AS as_given,
         sum(if((side = 1) = (five = 1), 0, played)) AS other_way
  FROM five
  GROUP BY g
)
SELECT g, side, scoring
FROM five
JOIN turned USING (g)
WHERE as_given <> other_way AND ((side = 1) = (five = 1)) = (as_given > other_way);

-- Grain: a game and one of its sides. The part of the team's strength, in millionths of a point,
-- that does not follow from ratings: who starts, against who did so far, and the second night.
CREATE OR REPLACE TEMP TABLE today AS
WITH side AS (
  SELECT g, 1 AS side, home_team AS team FROM game_order
  UNION ALL
  SELECT g, -1, away_team FROM game_order
),
began AS (
  SELECT g, ts AS began_at FROM play WHERE n = 1
),
so_far AS (
  SELECT d.g, d.team, d.side, s.scoring, b.began_at,
         coalesce(count(s.scoring) FILTER (e.g IS NOT NULL) OVER earlier, 0) AS started_games,
         coalesce(sum(s.scoring) FILTER (e.g IS NOT NULL) OVER earlier, 0)::BIGINT AS starters,
         max(e.ended_at) OVER earlier AS last_end
  FROM side d
  JOIN began b USING (g)
  LEFT JOIN ended e USING (g)
  LEFT JOIN starters_of s USING (g, side)
  WINDOW earlier AS (
    PARTITION BY d.team ORDER BY d.g ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT g, team, side, scoring,
       coalesce((scoring * started_games - starters) // (started_games + 10) // 5, 0)
       - if(coalesce(began_at - last_end < INTERVAL 33 HOUR, false), 2200000, 0) AS micros
FROM so_far;

-- Grain: a team. place: its place in the list of ratings below.
CREATE OR REPLACE TEMP TABLE rated_team AS
SELECT team, row_number() OVER (ORDER BY team) AS place,
       coalesce(carried_rating(k.rating, getvariable('seasons_since')), 0) AS rating
FROM (SELECT home_team AS team FROM game_order UNION SELECT away_team FROM game_order)
LEFT JOIN known_team k USING (team);

-- Grain: a game. What moves the ratings of its sides.
CREATE OR REPLACE TEMP TABLE rated_game AS
SELECT o.g, h.place AS home, a.place AS away, th.micros AS home_today, ta.micros AS away_today,
       e.g IS NOT NULL AS over, e.home_score - e.away_score AS margin
FROM game_order o
JOIN rated_team h ON h.team = o.home_team
JOIN rated_team a ON a.team = o.away_team
JOIN today th ON th.g = o.g AND th.side = 1
JOIN today ta ON ta.g = o.g AND ta.side = -1
LEFT JOIN ended e ON e.g = o.g;

-- Grain: a game. How strong the sides are, in millionths of a point, and what the home team's
-- rating gained by the result; the visitors' lost the same. Ratings go from game to game, so this
-- is done one game after the other.
CREATE OR REPLACE TEMP TABLE matchup AS
WITH RECURSIVE walk AS (
  SELECT 0 AS g, 0::BIGINT AS home_micros, 0::BIGINT AS away_micros, 0::BIGINT AS gain,
         (SELECT list(rating ORDER BY place) FROM rated_team) AS ratings
  UNION ALL
  SELECT g, home_now, away_now, gained,
         list_transform(ratings, lambda rating, place:
           rating + CASE place WHEN home THEN gained WHEN away THEN -gained ELSE 0 END)
  FROM (
    SELECT m.g, m.home, m.away, w.ratings,
           w.ratings[m.home] + m.home_today AS home_now,
           w.ratings[m.away] + m.away_today AS away_now,
           m.margin - (home_now - away_now) / 1e6 - 2.5::DOUBLE AS surprise,
           if(m.over,
              floor(1e6 * 0.05::DOUBLE * greatest(-20::DOUBLE, least(20::DOUBLE, surprise)) + 0.5),
              0)::BIGINT AS gained
    FROM walk w
    JOIN rated_game m ON m.g = w.g + 1
  )
)
SELECT g, home_micros, away_micros, (home_micros - away_micros) / 1e6 AS points, gain
FROM walk
WHERE g > 0;

-- Grain: a game and a player who shoots in it. counts: how the player shot before it, for one of
-- its two teams this season and for whomever before.
CREATE OR REPLACE TEMP TABLE shooter_form AS
WITH shooter AS (
  SELECT DISTINCT p.g, p.player_id, o.home_team, o.away_team
  FROM play p
  JOIN game_order o USING (g)
  WHERE o.in_scope AND p.type = 'shot' AND p.player_id IS NOT NULL
)
SELECT s.g, s.player_id,
       list_transform(
         list_zip(coalesce(carried_counts(k.counts), []), coalesce(h.counts, []),
                  coalesce(a.counts, [])),
         lambda of: coalesce(of[1], 0) + coalesce(of[2], 0) + coalesce(of[3], 0)) AS counts
FROM shooter s
LEFT JOIN known_player k ON k.player_id = s.player_id
ASOF LEFT JOIN player_so_far h
  ON h.team = s.home_team AND h.player_id = s.player_id AND s.g > h.g
ASOF LEFT JOIN player_so_far a
  ON a.team = s.away_team AND a.player_id = s.player_id AND s.g > a.g;
