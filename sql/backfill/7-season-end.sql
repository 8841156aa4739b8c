-- What is known once the season is over, for the next one.
--
-- In: matchup, player_game; variables season, seasons_since. Out: known_season, known_team,
-- known_player.

CREATE OR REPLACE TEMP TABLE known_team AS
SELECT team, sum(rating)::BIGINT AS rating
FROM (
  SELECT team, carried_rating(rating, getvariable('seasons_since')) AS rating FROM known_team
  UNION ALL
  SELECT o.home_team, m.gain FROM matchup m JOIN game_order o USING (g)
  UNION ALL
  SELECT o.away_team, -m.gain FROM matchup m JOIN game_order o USING (g)
)
GROUP BY team;

-- What a season says of scoring replaces what was known; of shooting it adds to it.
CREATE OR REPLACE TEMP TABLE known_player AS
WITH played AS (
  SELECT player_id, count_if(court_ms > 0) AS games, sum(points)::BIGINT AS points,
         [sum(counts[1]), sum(counts[2]), sum(counts[3]), sum(counts[4]), sum(counts[5]),
          sum(counts[6]), sum(counts[7]), sum(counts[8]), sum(counts[9]), sum(counts[10]),
          sum(counts[11]), sum(counts[12])]::BIGINT[] AS counts
  FROM player_game
  GROUP BY player_id
)
SELECT player_id,
       if(p.player_id IS NULL, k.scoring, (1000000 * p.points + 16000000) // (p.games + 2))
         AS scoring,
       list_transform(list_zip(coalesce(carried_counts(k.counts), []), coalesce(p.counts, [])),
                      lambda of: coalesce(of[1], 0) + coalesce(of[2], 0)) AS counts
FROM played p
FULL JOIN known_player k USING (player_id);

CREATE OR REPLACE TEMP TABLE known_season AS
SELECT getvariable('season') AS season;
