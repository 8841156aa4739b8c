-- Who is credited with what a play moved.
--
-- In: play, lineup, scored. Out: credited.
--
-- The table of rules, in thousandths of what the acting side won, and of what the other side did.
-- A shot has two: for taking it, and for what came of it. What the shares leave is the team's.

CREATE OR REPLACE TEMP TABLE credit_share AS
SELECT * FROM (VALUES
  -- rule, actor, teammate, own five, opponent, other five
  ('assisted quality', 500, 500, 0, 0, 1000),
  ('assisted making', 700, 300, 0, 0, 500),
  ('alone quality', 700, 0, 0, 0, 1000),
  ('alone making', 800, 0, 0, 0, 500),
  ('missed quality', 1000, 0, 0, 0, 1000),
  ('missed making', 1000, 0, 0, 0, 1000),
  ('blocked quality', 1000, 0, 0, 0, 1000),
  ('blocked making', 1000, 0, 0, 700, 300),
  ('free throw', 1000, 0, 0, 0, 0),
  ('turnover', 1000, 0, 0, 0, 1000),
  ('stolen', 1000, 0, 0, 700, 300),
  ('offensive rebound', 700, 0, 0, 0, 1000),
  ('defensive rebound', 300, 0, 700, 0, 0),
  ('shooting foul', 500, 0, 0, 700, 0),
  ('offensive foul', 1000, 0, 0, 1000, 0),
  ('technical foul', 1000, 0, 0, 0, 0),
  ('other foul', 500, 0, 0, 500, 0),
  ('team', 0, 0, 0, 0, 0)
) AS share(rule, actor, teammate, own_five, opponent, other_five);

-- A share that goes from one thousandth to another of a whole number of billionths. Cut so, shares
-- that make up the whole leave no billionth over.
CREATE OR REPLACE TEMP MACRO cut(won, from_share, to_share) AS
  won * to_share // 1000 - won * from_share // 1000;

-- Grain: a play that moved something. Amounts in billionths, own: the acting side's.
CREATE OR REPLACE TEMP TABLE part AS
WITH ruled AS (
  SELECT p.g, p.n, p.player_id, p.assist_player_id, p.block_player_id, p.steal_player_id,
         p.foul_drawn_player_id, p.home_team, p.away_team, s.unseen,
         -- Where neither team is named, the home team's side is told first.
         if(p.side = -1, -1, 1)::BIGINT AS own_side,
         own_side * s.quality AS quality, own_side * s.rest AS rest,
         CASE WHEN p.side = 0 THEN 'team'
              WHEN p.type = 'shot' AND p.made AND p.assist_player_id IS NULL THEN 'alone making'
              WHEN p.type = 'shot' AND p.made THEN 'assisted making'
              WHEN p.type = 'shot' AND p.block_player_id IS NULL THEN 'missed making'
              WHEN p.type = 'shot' THEN 'blocked making'
              WHEN p.type = 'free_throw' THEN 'free throw'
              WHEN p.type = 'turnover' THEN if(p.steal_player_id IS NULL, 'turnover', 'stolen')
              WHEN p.type = 'rebound' AND p.player_id IS NULL THEN 'team'
              WHEN p.type = 'rebound'
              THEN if(p.subtype = 'offensive', 'offensive rebound', 'defensive rebound')
              WHEN p.type <> 'foul' THEN 'team'
              WHEN contains(p.subtype, 'offensive') THEN 'offensive foul'
              WHEN contains(p.subtype, 'technical') THEN 'technical foul'
              WHEN contains(p.subtype, 'shooting') THEN 'shooting foul'
              ELSE 'other foul' END AS rule
  FROM play p
  JOIN scored s USING (g, n)
  WHERE s.wpa <> 0 OR s.unseen <> 0 OR s.quality <> 0
)
SELECT r.*,
       if(own_side = 1, home_team, away_team) AS own_team,
       if(own_side = 1, away_team, home_team) AS other_team,
       CASE WHEN rule LIKE '%making' THEN 'shooter' WHEN rule = 'free throw' THEN 'shooter'
            WHEN rule IN ('turnover', 'stolen') THEN 'loser'
            WHEN rule LIKE '%rebound' THEN 'rebounder' WHEN rule LIKE '%foul' THEN 'fouler'
            END AS actor_role,
       CASE WHEN rule = 'blocked making' THEN 'blocker' WHEN rule = 'stolen' THEN 'stealer'
            WHEN rule IN ('shooting foul', 'offensive foul', 'other foul') THEN 'fouled'
            END AS opponent_role,
       CASE opponent_role WHEN 'blocker' THEN block_player_id WHEN 'stealer' THEN steal_player_id
            WHEN 'fouled' THEN foul_drawn_player_id END AS opponent_id,
       cut(quality, 0, q.actor) + cut(rest, 0, t.actor) AS to_actor,
       cut(quality, q.actor, q.actor + q.teammate) + cut(rest, t.actor, t.actor + t.teammate)
         AS to_teammate,
       cut(quality, q.actor + q.teammate, q.actor + q.teammate + q.own_five)
         + cut(rest, t.actor + t.teammate, t.actor + t.teammate + t.own_five) AS to_own_five,
       cut(-quality, 0, q.opponent) + cut(-rest, 0, t.opponent) AS to_opponent,
       cut(-quality, q.opponent, q.opponent + q.other_five)
         + cut(-rest, t.opponent, t.opponent + t.other_five) AS to_other_five
FROM ruled r
JOIN credit_share t USING (rule)
JOIN credit_share q ON q.rule = CASE WHEN r.rule LIKE '%making'
                                     THEN replace(r.rule, 'making', 'quality') ELSE 'team' END;

-- Grain: a participant's part, in the order the stream has it: what was unseen, the acting side,
-- the other side; of a side first those named, then the five, then the team.
CREATE OR REPLACE TEMP TABLE credited AS
WITH known AS (
  SELECT p.*,
         CASE WHEN own_side = 1 THEN l.home ELSE l.away END AS own_players,
         CASE WHEN own_side = 1 THEN l.away ELSE l.home END AS other_players,
         p.actor_role IS NOT NULL AND player_id IS NOT NULL AS has_actor,
         t.teammate > 0 AND assist_player_id IS NOT NULL AS has_teammate,
         opponent_id IS NOT NULL AS has_opponent,
         len(own_players) = 5 AND to_own_five <> 0 AS has_own_five,
         len(other_players) = 5 AND to_other_five <> 0 AS has_other_five
  FROM part p
  JOIN credit_share t USING (rule)
  ASOF LEFT JOIN lineup l ON l.g = p.g AND p.n > l.n
),
line AS (
  SELECT g, n, 1 AS place, NULL AS player_id, home_team AS team, 'unseen' AS role, unseen AS impact
  FROM known
  UNION ALL
  SELECT g, n, 2, NULL, away_team, 'unseen', -unseen FROM known
  UNION ALL
  SELECT g, n, 3, player_id, own_team, actor_role, to_actor FROM known WHERE has_actor
  UNION ALL
  SELECT g, n, 4, assist_player_id, own_team, 'passer', to_teammate FROM known WHERE has_teammate
  UNION ALL
  SELECT g, n, 4 + i, own_players[i], own_team, 'on_court',
         to_own_five * i // 5 - to_own_five * (i - 1) // 5
  FROM (SELECT *, unnest([1, 2, 3, 4, 5]) AS i FROM known WHERE has_own_five)
  UNION ALL
  SELECT g, n, 10, NULL, own_team, 'team',
         quality + rest - if(has_actor, to_actor, 0) - if(has_teammate, to_teammate, 0)
         - if(has_own_five, to_own_five, 0)
  FROM known
  UNION ALL
  SELECT g, n, 11, opponent_id, other_team, opponent_role, to_opponent
  FROM known WHERE has_opponent
  UNION ALL
  SELECT g, n, 11 + i, other_players[i], other_team, 'on_court',
         to_other_five * i // 5 - to_other_five * (i - 1) // 5
  FROM (SELECT *, unnest([1, 2, 3, 4, 5]) AS i FROM known WHERE has_other_five)
  UNION ALL
  SELECT g, n, 17, NULL, other_team, 'team',
         -quality - rest - if(has_opponent, to_opponent, 0)
         - if(has_other_five, to_other_five, 0)
  FROM known
)
SELECT g, n, row_number() OVER (PARTITION BY g, n ORDER BY place)::INTEGER AS ordinal,
       player_id, team, role, impact
FROM line
WHERE impact <> 0;
