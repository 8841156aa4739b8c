-- The players who won most by the batch, and where the stream has them.
--
-- In: checked_game; variable top. Out: player_rank, rank_correlation.

-- Grain: a player; impact in wins over the games in scope.
CREATE OR REPLACE TEMP TABLE player_rank AS
WITH total AS (
  SELECT player_id,
         coalesce(sum(impact) FILTER (source = 'batch'), 0)::DOUBLE AS batch_impact,
         coalesce(sum(impact) FILTER (source = 'stream'), 0)::DOUBLE AS stream_impact
  FROM fact_credit
  WHERE player_id IS NOT NULL AND game_id IN (SELECT game_id FROM checked_game)
  GROUP BY player_id
)
SELECT t.player_id, d.player, batch_impact, stream_impact,
       rank() OVER (ORDER BY batch_impact DESC) AS batch_rank,
       rank() OVER (ORDER BY stream_impact DESC) AS stream_rank
FROM total t
LEFT JOIN dim_player d USING (player_id)
QUALIFY least(batch_rank, stream_rank) <= getvariable('top');

-- One row. Spearman's coefficient is the correlation of mid-ranks; Kendall's, in its form b, takes
-- ties out of both orders (Kendall 1945, "The Treatment of Ties in Ranking Problems").
CREATE OR REPLACE TEMP TABLE rank_correlation AS
WITH ranked AS (
  SELECT batch_impact, stream_impact,
         rank() OVER (ORDER BY batch_impact)
           + (count(*) OVER (PARTITION BY batch_impact) - 1) / 2 AS batch_mid_rank,
         rank() OVER (ORDER BY stream_impact)
           + (count(*) OVER (PARTITION BY stream_impact) - 1) / 2 AS stream_mid_rank,
         row_number() OVER (ORDER BY player_id) AS id
  FROM player_rank
  WHERE batch_rank <= getvariable('top')
),
pairs AS (
  SELECT sign(a.batch_impact - b.batch_impact) AS batch_sign,
         sign(a.stream_impact - b.stream_impact) AS stream_sign
  FROM ranked a
  JOIN ranked b ON a.id < b.id
)
SELECT (SELECT count(*) FROM ranked) AS players,
       (SELECT round(corr(batch_mid_rank, stream_mid_rank), 12) FROM ranked) AS spearman,
       (SELECT sum(batch_sign * stream_sign)
               / sqrt(count_if(batch_sign <> 0)::DOUBLE * count_if(stream_sign <> 0)) FROM pairs)
         AS kendall;
