-- 1 where the last backfill job that ended did not end well, so that its repair may be missing;
-- else 0. A run that had nothing to do is not kept.
SELECT count(*)
FROM job_run
WHERE outcome <> 'done'
  AND run_id = (SELECT max(run_id) FROM job_run WHERE job = 'backfill' AND ended_at IS NOT NULL);
