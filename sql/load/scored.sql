-- Scores and credits from a piece of the scored log, just as it says them.
--
-- In: variables piece, load_id. Out: variable loaded_rows.

CREATE OR REPLACE TEMP TABLE piece AS
SELECT *
FROM read_json(getvariable('piece'), format = 'newline_delimited', columns = {
  event_id: 'VARCHAR', revision: 'INTEGER', game_id: 'VARCHAR', seq: 'INTEGER',
  ts: 'VARCHAR', type: 'VARCHAR', home_wp: 'DECIMAL(10,9)', home_wp_even: 'DECIMAL(10,9)',
  wpa: 'DECIMAL(10,9)', leverage: 'DECIMAL(12,6)',
  credit: 'STRUCT(player_id VARCHAR, team VARCHAR, role VARCHAR, impact DECIMAL(10,9))[]',
  model: 'VARCHAR', late: 'BOOLEAN', deferred: 'BOOLEAN', context_age_ms: 'BIGINT',
  scored_at: 'VARCHAR', deferred_at: 'VARCHAR'});

INSERT INTO fact_stream_score
SELECT event_id, coalesce(revision, 1), game_id, seq, ts::TIMESTAMP, type,
       home_wp, home_wp_even, wpa, leverage, model, late, coalesce(deferred, false),
       context_age_ms, coalesce(scored_at, deferred_at)::TIMESTAMP, getvariable('load_id')
FROM piece;
SET VARIABLE loaded_rows = (SELECT count(*) FROM piece);

INSERT INTO fact_credit
SELECT 'stream', getvariable('load_id'), event_id, revision, game_id, seq, ordinal,
       part.player_id, part.team, part.role, part.impact
FROM (
  SELECT event_id, coalesce(revision, 1) AS revision, game_id, seq, unnest(credit) AS part,
         generate_subscripts(credit, 1) AS ordinal
  FROM piece
);

INSERT OR IGNORE INTO dim_model
SELECT DISTINCT model, NULL::JSON FROM piece WHERE model IS NOT NULL;

DROP TABLE piece;
