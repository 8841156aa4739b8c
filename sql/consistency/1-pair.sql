-- Each event of the games in scope: what the stream said of it, what the batch says, and why the
-- two may differ.
--
-- In: variables game, from_date, to_date, each none where all are meant; tolerance, from which on
-- two numbers count as different. Out: checked_game, pair, credit_difference.

-- Grain: a game in scope that has batch scores. g counts them in the order they began.
CREATE OR REPLACE TEMP TABLE checked_game AS
SELECT game_id, season, game_date, home_team, away_team, over,
       last_event_at < (SELECT max(last_event_at) FROM dim_game) - INTERVAL 12 HOUR AS idle,
       row_number() OVER (ORDER BY began_at, game_id)::INTEGER AS g
FROM dim_game
WHERE game_id IN (SELECT game_id FROM batch_game)
  AND coalesce(game_id = getvariable('game'), true)
  AND coalesce(game_date >= getvariable('from_date'), true)
  AND coalesce(game_date <= getvariable('to_date'), true);

-- Grain: an event that the stream said something of.
CREATE OR REPLACE TEMP TABLE said AS
SELECT event_id, any_value(game_id) AS game_id, any_value(seq) AS seq, any_value(type) AS type,
       max(revision) AS revision,
       count(*) - count(DISTINCT revision) AS doubled,
       bool_or(late) AS late,
       arg_max(deferred, revision) AS deferred,
       arg_max(home_wp, revision) AS home_wp,
       arg_max(wpa, revision) AS wpa,
       arg_max(model, revision) AS model
FROM fact_stream_score
WHERE game_id IN (SELECT game_id FROM checked_game)
GROUP BY event_id;

-- Grain: a place in a game that no event came for, up to the last that did; and the end of a game
-- that was not seen to end though others have gone on for twelve hours since.
CREATE OR REPLACE TEMP TABLE never_came AS
WITH place AS (
  SELECT game_id, unnest(range(1, max(seq) + 1)) AS seq
  FROM fact_batch_score
  WHERE game_id IN (SELECT game_id FROM checked_game)
  GROUP BY game_id
)
SELECT game_id, seq::INTEGER AS seq, NULL AS type
FROM place
ANTI JOIN fact_batch_score USING (game_id, seq)
UNION ALL
SELECT game_id, max(b.seq) + 1, 'game_end'
FROM fact_batch_score b
JOIN checked_game c USING (game_id)
WHERE NOT c.over AND c.idle
GROUP BY game_id;

-- Grain: an event, or a place in a game that no event came for. what: scored, late, deferred,
-- missing (it came and the stream said nothing of it), never_came, extra (a score without event).
CREATE OR REPLACE TEMP TABLE pair AS
WITH joined AS (
  SELECT coalesce(b.event_id, s.event_id) AS event_id, coalesce(b.game_id, s.game_id) AS game_id,
         coalesce(b.seq, s.seq) AS seq, coalesce(b.type, s.type) AS type,
         coalesce(s.doubled, 0) AS doubled, coalesce(s.late, false) AS late,
         coalesce(s.deferred, false) AS deferred,
         coalesce(b.revision, 1) > 1 OR coalesce(s.revision, 1) > 1 AS corrected,
         coalesce(b.model <> s.model, false) AS other_model,
         b.event_id IS NULL AS extra, s.event_id IS NULL AS missing,
         s.home_wp AS stream_wp, b.home_wp AS batch_wp, s.wpa AS stream_wpa, b.wpa AS batch_wpa,
         if(s.deferred, NULL, (s.home_wp - b.home_wp)::DOUBLE) AS wp_difference
  FROM (SELECT * FROM fact_batch_score WHERE game_id IN (SELECT game_id FROM checked_game)) b
  FULL JOIN said s USING (event_id)
  UNION ALL
  SELECT NULL, game_id, seq, type, 0, false, false, false, false, false, false,
         NULL, NULL, NULL, NULL, NULL
  FROM never_came
)
SELECT j.*, c.g, c.season, c.game_date, f.team,
       CASE WHEN j.event_id IS NULL THEN 'never_came' WHEN extra THEN 'extra'
            WHEN missing THEN 'missing' WHEN deferred THEN 'deferred' WHEN late THEN 'late'
            ELSE 'scored' END AS what,
       -- What disturbed the stream here, if anything did.
       j.event_id IS NULL OR extra OR missing OR deferred OR late OR corrected OR doubled > 0
         OR other_model AS disturbed
FROM joined j
JOIN checked_game c USING (game_id)
LEFT JOIN event f USING (event_id);

-- Grain: an event. Whether something disturbed the stream before it, or at it: in its game, or in
-- an earlier one that one of its teams played this season. Where nothing did, the two must agree.
CREATE OR REPLACE TEMP TABLE excuse AS
WITH first_of_game AS (
  SELECT g, game_id, season, home_team, away_team,
         min(p.seq) FILTER (p.disturbed) AS from_seq
  FROM checked_game
  LEFT JOIN pair p USING (g, game_id, season)
  GROUP BY g, game_id, season, home_team, away_team
),
first_of_team AS (
  SELECT season, team, min(g) AS g
  FROM (SELECT season, unnest([home_team, away_team]) AS team, g
        FROM first_of_game
        WHERE from_seq IS NOT NULL)
  GROUP BY season, team
)
SELECT f.g,
       CASE WHEN least(coalesce(h.g, f.g), coalesce(a.g, f.g)) < f.g THEN 1
            ELSE f.from_seq END AS from_seq
FROM first_of_game f
LEFT JOIN first_of_team h ON h.season = f.season AND h.team = f.home_team
LEFT JOIN first_of_team a ON a.season = f.season AND a.team = f.away_team;

-- Grain: an event, a player or a team as such, and a role, where stream and batch credit different
-- amounts. Events whose credits are all the same are passed over by their fingerprint.
CREATE OR REPLACE TEMP TABLE credit_difference AS
WITH part AS (
  SELECT event_id, source, player_id, team, role, impact
  FROM fact_credit
  WHERE game_id IN (SELECT game_id FROM checked_game)
),
print AS (
  SELECT event_id,
         sum(if(source = 'stream', 1, -1) * (hash(player_id, team, role, impact) >> 20)::HUGEINT)
           AS print
  FROM part
  GROUP BY event_id
),
suspect AS (
  SELECT event_id FROM print WHERE print <> 0
)
SELECT event_id, player_id, team, role,
       coalesce(sum(impact) FILTER (source = 'stream'), 0) AS stream_impact,
       coalesce(sum(impact) FILTER (source = 'batch'), 0) AS batch_impact,
       (stream_impact - batch_impact)::DOUBLE AS difference
FROM part
WHERE event_id IN (SELECT event_id FROM suspect)
GROUP BY event_id, player_id, team, role
HAVING stream_impact <> batch_impact;
