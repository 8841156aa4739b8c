-- The plays of a season in their true order, each as its last revision has it.
--
-- In: variables season; game, from_date and to_date, each none where all are meant. Out: game_order,
-- play.

-- A digit's value; less than none where it is no digit, as the free throw's count may be anything.
CREATE OR REPLACE TEMP MACRO digit(symbol) AS
  CASE WHEN symbol BETWEEN '0' AND '9' THEN symbol::INTEGER ELSE -1 END;

-- Milliseconds of the game's time played when so many seconds are left in a period.
CREATE OR REPLACE TEMP MACRO elapsed_ms(period, clock_seconds) AS
  (least(greatest(1, period) - 1, 4) * 720 + greatest(0, period - 5) * 300) * 1000
  + floor((CASE WHEN period <= 4 THEN 720 ELSE 300 END
           - greatest(0, least(CASE WHEN period <= 4 THEN 720 ELSE 300 END, clock_seconds))) * 1000
          + 0.5)::INTEGER;

-- Grain: a game of the season. g counts them in the order they began. in_scope: to be scored; the
-- others only say what these find as they begin.
CREATE OR REPLACE TEMP TABLE game_order AS
SELECT game_id, season, home_team, away_team,
       row_number() OVER (ORDER BY began_at, game_id)::INTEGER AS g,
       coalesce(game_id = getvariable('game'), true)
         AND coalesce(game_date >= getvariable('from_date'), true)
         AND coalesce(game_date <= getvariable('to_date'), true) AS in_scope
FROM dim_game
WHERE season = getvariable('season');

-- Grain: an event. n counts those of a game; side is 1 where the home team acted, -1 where the
-- visitors did, 0 where neither is named.
CREATE OR REPLACE TEMP TABLE play AS
-- Earlier revisions are gone before the plays are counted: what follows takes it that n has no gap.
WITH latest AS (
  SELECT o.g, f.*
  FROM fact_event f
  JOIN game_order o USING (game_id)
  QUALIFY f.revision = max(f.revision) OVER (PARTITION BY f.event_id)
)
SELECT e.g,
       row_number() OVER (PARTITION BY e.g ORDER BY e.seq)::INTEGER AS n,
       CASE e.team WHEN e.home_team THEN 1 WHEN e.away_team THEN -1 ELSE 0 END::TINYINT AS side,
       e.event_id, e.revision, e.game_id, e.seq, e.ts, e.period, e.clock_seconds, e.type,
       e.home_team, e.away_team, e.home_score, e.away_score,
       e.player_id, coalesce(e.subtype, '') AS subtype, e.made, e.points, e.distance_ft,
       e.assist_player_id, e.block_player_id, e.steal_player_id, e.foul_drawn_player_id,
       e.qualifiers, e.starters
FROM latest e;
