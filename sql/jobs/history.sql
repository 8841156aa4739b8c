-- The last runs of jobs, the last first.
SELECT job, started_at, round(epoch(ended_at - started_at), 1) AS took_s, outcome, message
FROM job_run
ORDER BY run_id DESC
LIMIT 20;
