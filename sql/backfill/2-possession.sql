-- Who has the ball after each play: the event form does not say it, so it follows from the plays.
--
-- Most plays settle it whatever was before: an anchor. The others (free throws, a turnover after a
-- foul, …) look at the play before them, so they are settled one after the other, but for all
-- anchors at once: as many steps as the longest run of them has plays.
--
-- In: play. Out: ball.

-- Grain: a play that may change who has the ball. move says how.
CREATE OR REPLACE TEMP TABLE ball_move AS
WITH fouled AS (
  SELECT g, n, greatest(0, digit(list_filter(
           qualifiers, lambda q: length(q) = 10 AND ends_with(q, 'freethrow'))[1][1])) AS awarded
  FROM play
  WHERE type = 'foul'
),
moved AS (
  SELECT p.g, p.n, p.side, p.made, p.period, p.type, coalesce(f.awarded, 0) AS awarded,
         -- The tip's loser opens the second and third quarter, its winner the fourth.
         CASE WHEN p.type IN ('period_start', 'period_end')
              THEN CASE p.period + (p.type = 'period_end')::INTEGER
                   WHEN 2 THEN 'tip loser' WHEN 3 THEN 'tip loser'
                   WHEN 4 THEN 'tip winner' ELSE 'nobody' END
              WHEN p.type IN ('game_start', 'game_end') THEN 'nobody'
              WHEN p.side = 0 THEN 'stays'
              WHEN p.type = 'shot' THEN if(p.made, 'theirs', 'missed')
              WHEN p.type = 'free_throw' THEN 'free throw'
              WHEN p.type = 'rebound'
              -- A team rebound is booked for a miss that is no live ball.
              THEN if(list_contains(p.qualifiers, 'deadball'), 'dead rebound', 'ours')
              WHEN p.type = 'turnover' THEN 'turnover'
              WHEN p.type IN ('steal', 'jump_ball') THEN 'ours'
              WHEN p.type <> 'foul' OR contains(p.subtype, 'double') THEN 'stays'
              WHEN contains(p.subtype, 'technical')
              THEN if(awarded > 0, 'technical foul', 'stays')
              WHEN contains(p.subtype, 'offensive') THEN 'theirs'
              WHEN awarded = 0 THEN 'common foul'
              WHEN contains(p.subtype, 'flagrant') OR contains(p.subtype, 'clear-path')
                OR contains(p.subtype, 'transition') OR contains(p.subtype, 'away-from-play')
              THEN 'foul and ball'
              ELSE 'shooting foul' END AS move,
         -- "1 of 2": one more follows. The last of several ends them; a single one, and one without
         -- count, leaves what was pending less one.
         CASE WHEN p.type <> 'free_throw' THEN NULL
              WHEN NOT regexp_full_match(p.subtype, '. of .') THEN 'unknown'
              WHEN digit(p.subtype[6]) > digit(p.subtype[1]) THEN 'more'
              WHEN p.subtype[6] = '1' THEN 'unknown' ELSE 'last' END AS series,
         CASE WHEN series = 'more' THEN digit(p.subtype[6]) - digit(p.subtype[1]) ELSE 0 END AS more
  FROM play p
  LEFT JOIN fouled f USING (g, n)
)
SELECT g, n, period, type, side, made, least(awarded, 7) AS awarded, move, series,
       least(more, 7) AS more
FROM moved
WHERE move <> 'stays';

-- Grain: a play that may change who has the ball. anchor: the last play at or before this one that settles the ball by itself; k: plays since then.
-- tip_winner: who had the ball first in the game, as far as that was known before this play.
CREATE OR REPLACE TEMP TABLE ball_run AS
SELECT *, row_number() OVER (PARTITION BY g, anchor ORDER BY n) - 1 AS k
FROM (
  SELECT m.*, 0 AS tip_winner,
         coalesce(max(CASE WHEN m.move NOT IN
             ('free throw', 'dead rebound', 'turnover', 'common foul', 'technical foul')
           THEN m.n END) OVER (PARTITION BY m.g ORDER BY m.n), 0) AS anchor
  FROM ball_move m
);

-- How the ball stands after each play of ball_run.
-- holder: side with the ball, or that gets it after the pending free throws; 0 nobody.
-- missed_by: side whose miss the ball is loose from. free_throws: pending, shot by side shooting.
-- keeps: the holder keeps the ball even if the last one misses.
CREATE OR REPLACE TEMP MACRO settled_ball() AS TABLE
WITH RECURSIVE settled AS (
  SELECT g, anchor, k, n,
         CASE move WHEN 'tip loser' THEN -tip_winner WHEN 'tip winner' THEN tip_winner
              WHEN 'ours' THEN side WHEN 'theirs' THEN -side
              WHEN 'shooting foul' THEN side WHEN 'foul and ball' THEN -side ELSE 0 END AS holder,
         if(move = 'missed', side, 0) AS missed_by,
         if(move IN ('shooting foul', 'foul and ball'), awarded, 0) AS free_throws,
         if(move IN ('shooting foul', 'foul and ball'), -side, 0) AS shooting,
         move = 'foul and ball' AS keeps
  FROM ball_run
  WHERE k = 0 AND anchor = n
  UNION ALL
  -- Before the first anchor of a game nothing is known.
  SELECT DISTINCT g, 0, -1, 0, 0, 0, 0, 0, false
  FROM ball_run
  WHERE anchor = 0
  UNION ALL
  SELECT g, anchor, k, n,
         CASE move
           WHEN 'free throw' THEN if(pending > 0 OR made OR keeps_after, next_holder, 0)
           WHEN 'dead rebound' THEN if(holder <> 0, holder, side)
           WHEN 'technical foul' THEN holder
           WHEN 'turnover' THEN -side
           ELSE if(free_throws > 0, holder, -side) END,
         CASE move
           WHEN 'free throw' THEN if(pending > 0 OR made OR keeps_after, 0, side)
           WHEN 'technical foul' THEN 0
           ELSE if(unchanged, missed_by, 0) END,
         CASE move
           WHEN 'free throw' THEN pending
           WHEN 'technical foul' THEN least(7, if(joins, free_throws, 0) + awarded)
           ELSE if(unchanged, free_throws, 0) END,
         CASE move
           WHEN 'free throw' THEN if(pending > 0, side, 0)
           WHEN 'technical foul' THEN -side
           ELSE if(unchanged, shooting, 0) END,
         CASE move
           WHEN 'free throw' THEN pending > 0 AND keeps_after
           WHEN 'technical foul' THEN NOT joins OR keeps
           ELSE unchanged AND keeps END
  FROM (
    SELECT r.g, r.anchor, r.k, r.n, r.move, r.side, r.made, r.awarded,
           s.holder, s.missed_by, s.free_throws, s.shooting, s.keeps,
           CASE r.series WHEN 'more' THEN r.more WHEN 'last' THEN 0
                ELSE if(s.shooting = r.side, greatest(0, s.free_throws - 1), 0) END AS pending,
           s.free_throws > 0 AND s.shooting = r.side AS expected,
           if(expected, s.holder, -r.side) AS next_holder,
           expected AND s.keeps AS keeps_after,
           s.shooting = -r.side AS joins,
           -- An offensive foul is booked twice, and its free throws may stand between.
           CASE r.move WHEN 'dead rebound' THEN s.holder <> 0
                WHEN 'turnover' THEN s.free_throws > 0 AND s.holder = -r.side
                ELSE s.free_throws > 0 END AS unchanged
    FROM settled s
    JOIN ball_run r ON r.g = s.g AND r.anchor = s.anchor AND r.k = s.k + 1
  )
)
SELECT g, n, holder::TINYINT AS holder, missed_by::TINYINT AS missed_by,
       free_throws::TINYINT AS free_throws, shooting::TINYINT AS shooting, keeps
FROM settled
WHERE n > 0;

-- Who had the ball first: the side of the first shot, turnover or jump ball of the first quarter, or
-- the one that has the ball after a foul before that. Until then the tip's winner decides nothing,
-- so who has the ball up to there is known without it.
CREATE OR REPLACE TEMP TABLE tip AS
WITH candidate AS (
  SELECT g, n, side AS winner
  FROM play
  WHERE period = 1 AND side <> 0 AND type IN ('shot', 'turnover', 'jump_ball')
  UNION ALL
  SELECT p.g, p.n, b.holder
  FROM play p
  ASOF JOIN settled_ball() b ON b.g = p.g AND p.n >= b.n
  WHERE p.period = 1 AND p.type = 'foul' AND b.holder <> 0
)
SELECT g, arg_min(winner, n) AS winner, min(n) AS n
FROM candidate
GROUP BY g;

UPDATE ball_run
SET tip_winner = tip.winner
FROM tip
WHERE tip.g = ball_run.g AND tip.n < ball_run.n;

-- Grain: a play that may change who has the ball, and how it stands after it.
CREATE OR REPLACE TEMP TABLE ball AS FROM settled_ball();
