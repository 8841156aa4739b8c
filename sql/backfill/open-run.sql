-- Takes up the run of the same scope and model that broke off, or begins one. Runs of something
-- else that broke off are closed; what they stored stays.
UPDATE batch_run
SET ended_at = getvariable('now')
WHERE ended_at IS NULL
  AND NOT (scope = getvariable('scope') AND model = getvariable('model')
           -- What was loaded since is not in it.
           AND started_at > coalesce((SELECT max(loaded_at) FROM load_segment), started_at - INTERVAL 1 SECOND));
INSERT INTO batch_run
SELECT coalesce((SELECT max(run_id) FROM batch_run), 0) + 1, getvariable('scope'),
       getvariable('model'),
       (SELECT count(*) FROM dim_game
        WHERE coalesce(game_id = getvariable('game'), true)
          AND coalesce(game_date >= getvariable('from_date'), true)
          AND coalesce(game_date <= getvariable('to_date'), true)),
       getvariable('now'), NULL, 0
WHERE NOT EXISTS (SELECT 1 FROM batch_run WHERE ended_at IS NULL);
